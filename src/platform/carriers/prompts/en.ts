import type { PromptKey } from './phrase.js';

/** What our telephone says in English, with the same parameters as in French. */
export const en: Readonly<Record<PromptKey, string>> = {
  welcome: '{network}, good day.',
  welcome_any: 'Good day.',
  english_offer: 'For English, press star.',
  apology: 'A technical problem is holding us up. Please stay on the line.',
  apology_end: 'We have a technical problem. Please call again in a few minutes. Goodbye.',
  nothing_heard: 'We did not receive anything.',
  key_unknown: 'That key does nothing here.',
  goodbye: 'Thank you. Goodbye.',

  ask_code: 'Enter the eight digits of your personal code.',
  code_wrong: 'That code is not recognised.',
  code_slip: 'At least one key is not the right one.',
  ask_pin: 'Now enter the four digits of your PIN.',
  pin_wrong: 'The personal code or the PIN was not recognised.',
  not_identified: 'We cannot identify you. Please ask your network for a new code. Goodbye.',
  too_many_attempts: 'Too many attempts. Please call again later. Goodbye.',

  ask_language:
    'Enter the number of the language, then the hash key, or say its name. If you do not know it, press zero, then hash.',
  language_unclear: 'We did not recognise that language.',
  language_not_covered: 'Your network has no interpreter of {language}.',
  confirm_language: 'You are asking for {language}. To confirm, press 1. To change, press 2.',
  identify_language:
    'An operator will help you to recognise the language. Please stay on the line.',
  ask_gender:
    'For a woman interpreter, press 1. For a man, press 2. If you have no preference, press 3 or wait.',

  hunt_begins: 'We are looking for an interpreter of {language}.',
  agency_asked: 'We are calling the {position:ordinal} agency, {agency}.',
  usual_wait: 'The wait is usually {seconds:duration}.',
  still_waiting: 'We are still looking. Thank you for waiting.',
  wait_keys:
    'To cancel, press 1. To be called back, press 2. To make an appointment, press 3. To change the language, press star.',
  nobody_found:
    'No interpreter is available at the moment. To be called back as soon as possible, press 2. To make an appointment, press 3. To give up, press 1.',
  call_back_promised: 'We will call you back as soon as an interpreter is available. Goodbye.',
  call_back_impossible: 'We cannot call back the number you are calling from.',
  request_cancelled: 'Your request is cancelled. Goodbye.',
  gender_missing:
    'Nobody of the gender you asked for is available. To accept the other gender, press 1. Otherwise, press 2.',
  already_live: 'A request is already under way on your screen. Goodbye.',
  interpreter_found: 'An interpreter of {agency} is taking your call.',
  booking_number: 'Your booking number is {number:digits}.',

  ask_booking_line:
    'To make an appointment, enter the ten digits of the number to call at that time: the one you are calling from cannot be called. To give the appointment up, press star.',
  booking_line_wrong: 'That number cannot be called.',
  ask_booking_day:
    'On which day would you like an appointment? Enter day and month, four digits: 0, 5, 1, 2 for the 5th of December. For tomorrow, press hash. To give it up, press star.',
  booking_four_digits: 'Four digits are needed.',
  booking_day_none: 'There is no such date.',
  booking_day_past: 'That date is past.',
  booking_too_far: 'Appointments can be made until {date:date}.',
  ask_booking_hour:
    '{date:date}, at what time? Enter four digits: 1, 4, 3, 0 for 2:30 p.m. To give it up, press star.',
  booking_hour_none: 'There is no such time.',
  booking_hour_past: 'That time is past.',
  booking_too_soon:
    'That is too soon. The first possible appointment is {date:date} at {time:time}.',
  booking_hour_missing:
    'On that day the clocks go forward and there is no such time. For {time:time}, press 1. For another time, press 2. To give it up, press star.',
  booking_hour_twice:
    'On that day the clocks go back and {time:time} comes twice. For the first one, in summer time, press 1. For the second one, in winter time, press 2. To give it up, press star.',
  ask_booking_length:
    'For a quarter of an hour, press 1. For half an hour, press 2. For three quarters of an hour, press 3. For one hour, press 4. To give it up, press star.',
  booking_length_most: 'The longest appointment is {minutes:length}.',
  booking_check: '{date:date} at {time:time}, {minutes:length}, for {language}.',
  booking_first: 'The first time, in summer time.',
  booking_second: 'The second time, in winter time.',
  booking_woman: 'With a woman interpreter.',
  booking_man: 'With a man interpreter.',
  booking_call_at: 'We will call you on {number:digits}.',
  booking_check_keys: 'To confirm, press 1. To correct it, press 2. To give it up, press star.',
  booking_overlap:
    'You have another appointment, {date:date} at {time:time}. To book all the same, press 1. To choose another moment, press 2. To give it up, press star.',
  booking_not_covered: 'On that day no agency has an interpreter of {language}.',
  booking_needs_language: 'An appointment is made in a language that is known.',
  booking_given_up: 'No appointment was made. You can also make it on your page on the internet.',
  booking_made: 'Your appointment has been asked for.',
  booking_number_again: 'Once more: {number:digits}.',
  booking_asked: 'An agency still has to confirm.',
  booking_awaits: 'No agency can confirm in advance: we will look for an interpreter at that time.',
  booking_told_by_sms: 'You will receive a text message and an e-mail.',
  booking_told_by_mail: 'You will receive an e-mail. There are no text messages for a landline.',

  offer: '{network} asks for an interpreter of {language}, now.',
  offer_identify: '{network} asks for help to recognise a patient’s language.',
  offer_woman: 'A woman is asked for.',
  offer_man: 'A man is asked for.',
  offer_keys: 'To accept, press 1. If nobody speaks this language, press 9.',
  offer_keys_identify: 'To accept, press 1. If nobody can help, press 9.',
  offer_keys_gender:
    'To accept, press 1. If nobody speaks this language, press 9. If only the gender is missing, press 8.',
  offer_accepted: 'Thank you. We are connecting you.',
  offer_refused: 'Noted. Thank you, goodbye.',
  offer_taken: 'Another agency has just taken this request. Thank you, goodbye.',
  offer_withdrawn: 'This request is over. Thank you, goodbye.',

  professional_called: '{network}. Here is the interpreter you asked for, for {language}.',
  professional_booked: '{network}. It is time for your booked interpreter, for {language}.',
  interpreter_booked: '{network}. It is time for your booked conversation, for {language}.',
  professional_key: 'To take the call, press 1.',
  talk_cut: 'The conversation was cut. To go on, press 1. Otherwise, hang up.',
  talk_begins: 'You are connected.',
  talk_star: 'During the conversation, the star key opens the menu.',
  menu: 'To go back to the conversation, press 1. To call the patient, press 2. To change the interpreter, press 3. To end, press 9.',
  menu_patient:
    'To go back to the conversation, press 1. To hang up with the patient, press 2. To change the interpreter, press 3. To end, press 9.',
  menu_extension: 'To ask for five more minutes, press 4.',
  menu_swap:
    'If the interpreter does not speak this language, press 1. If it is another dialect, press 2. If the patient speaks another language, press 3.',
  swap_language:
    'Enter the number of the patient’s language, then the hash key. If you do not know it, press zero, then hash.',
  swap_begins: 'We are looking for another interpreter. Please stay on the line.',
  back_to_talk: 'We are connecting you again.',
  other_dropped: 'The other line was cut. We are calling back, please stay on the line.',
  other_left: 'The other party has left the conversation.',
  limit_warning: 'The conversation will end in {seconds:duration}.',
  limit_reached: 'The time is over. Thank you, goodbye.',

  booked_end: 'The booked time ends in {seconds:duration}. Nothing will be cut off.',
  booked_end_more: 'To ask for five more minutes, press star, then 4.',
  extension_asked: 'We are asking the interpreter for more time: {minutes:length}.',
  extension_already: 'That has been asked. The interpreter has not answered yet.',
  extension_nobody: 'There is no interpreter on the line at the moment.',
  extension_wanted:
    'The professional asks for more time: {minutes:length}. To accept, press star, then 1. To refuse, press star, then 2.',
  extension_keys:
    'The professional asks for more time: {minutes:length}. To accept, press 1. To refuse, press 2. To go back to the conversation, press star.',
  extension_given: 'Noted. The booked time is longer now, by {minutes:length}.',
  extension_declined: 'Noted. The professional is told.',
  extension_none: 'Nothing waits for an answer. We are connecting you again.',
  extension_agreed: 'The interpreter agrees. The booked time is longer now, by {minutes:length}.',
  extension_refused: 'The interpreter cannot stay any longer.',
  extension_lapsed:
    'The interpreter has not answered. To ask again for five more minutes, press star, then 4.',

  ask_patient_number:
    'Enter the patient’s number, then the hash key. To go back to the conversation, press star.',
  confirm_patient_number:
    'You entered {number:digits}. To call, press 1. To correct it, press 2. To call, and leave a message if a voicemail answers, press 3. To go back to the conversation, press star.',
  patient_number_wrong: 'That number cannot be called.',
  patient_ringing: 'We are calling the patient.',
  patient_already: 'The patient is being called already.',
  patient_in: 'The patient is on the line.',
  patient_left: 'The patient is no longer on the line.',
  patient_removed: 'We have hung up with the patient.',
  patient_silent: 'The patient does not answer.',
  patient_busy: 'The patient’s line is busy.',
  patient_refused: 'The patient did not take the call.',
  patient_unreachable: 'The patient’s number could not be reached.',
  patient_voicemail: 'We reached a voicemail. No message was left.',
  patient_message_left: 'We reached a voicemail, and left a message.',
  patient_message_cut: 'We reached a voicemail. The message may be incomplete.',
  patient_again: 'To call again, press star, then 2.',
  patient_called:
    'Hello. Your health professional is calling you with an interpreter. To answer, press 1.',
  patient_message: 'Hello. Your health professional tried to reach you. They will call you back.',

  fallback_begins:
    '{network}, good day. Our service is not available at the moment. We are calling the interpreting agencies directly.',
  fallback_next:
    'If your conversation is over, hang up. Otherwise stay on the line, we are calling another agency.',
  fallback_end: 'There is no other agency to call. Please call again in a few minutes. Goodbye.',
};
