/**
 * Starts the server so that it cannot outlive us. The shell leaves a guard behind and becomes the
 * postmaster itself, whose pid and end we thus know at first hand. The guard holds
 * - descriptor 3, the read end of a pipe from us: a line tells that the server has ended; end of
 *   file without one tells that we are dead, and then the guard ends the server: fast shutdown,
 *   and after two seconds immediate shutdown;
 * - descriptor 1, the write end of a pipe to us: its end tells us that the guard is dead.
 * The guard is a grandchild, since a postmaster takes the death of an unknown child for a crash. It
 * ignores the signals that a service manager sends to everybody, since we may still be draining.
 */
export const GUARD_SCRIPT = `
server=$$
(
  (
    trap '' HUP INT TERM
    if read -r word <&3; then exit 0; fi
    kill -INT "$server" || exit 0
    tries=0
    while [ "$tries" -lt 20 ]; do
      sleep 0.1
      kill -0 "$server" || exit 0
      tries=$((tries + 1))
    done
    kill -QUIT "$server"
  ) </dev/null 2>/dev/null &
)
exec "$@" </dev/null >&2 3<&-
`;
