import { HttpConnection } from '../support/http-connection.js';
import { type Post, postText } from './post-text.js';

/** One kept-alive connection that creates requests or bookings, one after another. */
export class PostConnection {
  private constructor(private readonly connection: HttpConnection) {}

  static async open(port: number): Promise<PostConnection> {
    return new PostConnection(await HttpConnection.open(port));
  }

  /** @returns the status of the answer, once it has arrived whole */
  async create(post: Post): Promise<number> {
    return (await this.connection.ask(postText(post))).status;
  }

  close(): void {
    this.connection.close();
  }
}
