/**
 * What our telephone says in French. `{name}` takes a parameter; `{name:digits}` speaks it digit by digit,
 * `{name:ordinal}` as a feminine ordinal; `{name:duration}` turns seconds into words, `{name:length}` whole minutes,
 * `{name:date}` a local date (`2026-11-24`) and `{name:time}` a local time (`14:30`).
 */
export const fr = {
  welcome: '{network}, bonjour.',
  welcome_any: 'Bonjour.',
  english_offer: 'Pour le français, restez en ligne.',
  apology: 'Une difficulté technique nous retarde. Veuillez rester en ligne.',
  apology_end:
    'Nous rencontrons une difficulté technique. Veuillez rappeler dans quelques minutes. Au revoir.',
  nothing_heard: 'Nous n’avons rien reçu.',
  key_unknown: 'Cette touche n’a pas de fonction ici.',
  goodbye: 'Merci. Au revoir.',

  ask_code: 'Composez les huit chiffres de votre code adhérent.',
  code_wrong: 'Ce code n’est pas reconnu.',
  code_slip: 'Une touche au moins n’est pas la bonne.',
  ask_pin: 'Composez maintenant les quatre chiffres de votre code secret.',
  pin_wrong: 'Le code adhérent ou le code secret n’est pas reconnu.',
  not_identified:
    'Nous ne pouvons pas vous identifier. Adressez-vous à votre réseau pour recevoir un nouveau code. Au revoir.',
  too_many_attempts: 'Trop de tentatives. Veuillez rappeler plus tard. Au revoir.',

  ask_language:
    'Composez le numéro de la langue, suivi de la touche dièse, ou dites son nom. Si vous ne la connaissez pas, tapez zéro puis dièse.',
  language_unclear: 'Nous n’avons pas reconnu cette langue.',
  language_not_covered: 'Votre réseau n’a pas d’interprète en {language}.',
  confirm_language: 'Vous demandez : {language}. Pour confirmer, tapez 1. Pour changer, tapez 2.',
  identify_language: 'Un opérateur va vous aider à reconnaître la langue. Restez en ligne.',
  ask_gender:
    'Pour une interprète femme, tapez 1. Pour un interprète homme, tapez 2. Sans préférence, tapez 3 ou patientez.',

  hunt_begins: 'Nous cherchons un interprète en {language}.',
  agency_asked: 'Nous appelons la {position:ordinal} agence, {agency}.',
  usual_wait: 'L’attente est en général de {seconds:duration}.',
  still_waiting: 'Nous cherchons toujours. Merci de patienter.',
  wait_keys:
    'Pour annuler, tapez 1. Pour être rappelé, tapez 2. Pour prendre rendez-vous, tapez 3. Pour changer de langue, tapez étoile.',
  nobody_found:
    'Aucun interprète n’est disponible pour le moment. Pour être rappelé dès que possible, tapez 2. Pour prendre rendez-vous, tapez 3. Pour abandonner, tapez 1.',
  call_back_promised:
    'C’est noté. Nous vous rappelons dès qu’un interprète est disponible. Au revoir.',
  call_back_impossible: 'Nous ne pouvons pas rappeler le numéro d’où vous appelez.',
  request_cancelled: 'Votre demande est annulée. Au revoir.',
  gender_missing:
    'Personne du genre demandé n’est disponible. Pour accepter l’autre genre, tapez 1. Sinon, tapez 2.',
  already_live: 'Une demande est déjà en cours à votre écran. Au revoir.',
  interpreter_found: 'Un interprète de {agency} prend votre appel.',
  booking_number: 'Votre numéro de réservation est le {number:digits}.',

  ask_booking_line:
    'Pour prendre rendez-vous, composez les dix chiffres du numéro où vous appeler à l’heure dite : celui d’où vous appelez ne peut pas être appelé. Pour renoncer au rendez-vous, tapez étoile.',
  booking_line_wrong: 'Ce numéro ne peut pas être appelé.',
  ask_booking_day:
    'Quel jour voulez-vous un rendez-vous ? Composez le jour et le mois sur quatre chiffres : 0, 5, 1, 2 pour le 5 décembre. Pour demain, tapez dièse. Pour renoncer, tapez étoile.',
  booking_four_digits: 'Il faut quatre chiffres.',
  booking_day_none: 'Cette date n’existe pas.',
  booking_day_past: 'Cette date est passée.',
  booking_too_far: 'Les rendez-vous se prennent jusqu’au {date:date}.',
  ask_booking_hour:
    '{date:date}, à quelle heure ? Composez l’heure sur quatre chiffres : 1, 4, 3, 0 pour 14 heures 30. Pour renoncer, tapez étoile.',
  booking_hour_none: 'Cette heure n’existe pas.',
  booking_hour_past: 'Cette heure est passée.',
  booking_too_soon:
    'C’est trop tôt. Le premier rendez-vous possible est {date:date} à {time:time}.',
  booking_hour_missing:
    'Ce jour-là, les horloges avancent et cette heure n’existe pas. Pour {time:time}, tapez 1. Pour une autre heure, tapez 2. Pour renoncer, tapez étoile.',
  booking_hour_twice:
    'Ce jour-là, les horloges reculent et {time:time} vient deux fois. Pour la première, à l’heure d’été, tapez 1. Pour la seconde, à l’heure d’hiver, tapez 2. Pour renoncer, tapez étoile.',
  ask_booking_length:
    'Pour un quart d’heure, tapez 1. Pour une demi-heure, tapez 2. Pour trois quarts d’heure, tapez 3. Pour une heure, tapez 4. Pour renoncer, tapez étoile.',
  booking_length_most: 'La durée la plus longue est de {minutes:length}.',
  booking_check: '{date:date} à {time:time}, {minutes:length}, en {language}.',
  booking_first: 'La première fois, à l’heure d’été.',
  booking_second: 'La seconde fois, à l’heure d’hiver.',
  booking_woman: 'Avec une interprète femme.',
  booking_man: 'Avec un interprète homme.',
  booking_call_at: 'Nous vous appellerons au {number:digits}.',
  booking_check_keys:
    'Pour confirmer, tapez 1. Pour corriger, tapez 2. Pour renoncer, tapez étoile.',
  booking_overlap:
    'Vous avez déjà un rendez-vous {date:date} à {time:time}. Pour réserver quand même, tapez 1. Pour choisir un autre moment, tapez 2. Pour renoncer, tapez étoile.',
  booking_not_covered: 'Ce jour-là, aucune agence n’a d’interprète en {language}.',
  booking_needs_language: 'Un rendez-vous se prend dans une langue que l’on connaît.',
  booking_given_up:
    'Le rendez-vous n’est pas pris. Vous pouvez aussi le prendre sur votre page internet.',
  booking_made: 'Votre demande de rendez-vous est enregistrée.',
  booking_number_again: 'Je répète : {number:digits}.',
  booking_asked: 'Une agence doit encore confirmer.',
  booking_awaits:
    'Aucune agence ne peut confirmer à l’avance : nous chercherons un interprète à l’heure dite.',
  booking_told_by_sms: 'Vous recevez un SMS et un courriel.',
  booking_told_by_mail: 'Vous recevez un courriel. Il n’y a pas de SMS pour une ligne fixe.',

  offer: '{network} demande un interprète en {language}, maintenant.',
  offer_identify: '{network} demande de l’aide pour reconnaître la langue d’un patient.',
  offer_woman: 'Une femme est demandée.',
  offer_man: 'Un homme est demandé.',
  offer_keys: 'Pour accepter, tapez 1. Si personne ne parle cette langue, tapez 9.',
  offer_keys_identify: 'Pour accepter, tapez 1. Si personne ne peut aider, tapez 9.',
  offer_keys_gender:
    'Pour accepter, tapez 1. Si personne ne parle cette langue, tapez 9. Si seul le genre demandé manque, tapez 8.',
  offer_accepted: 'Merci. Nous vous mettons en relation.',
  offer_refused: 'C’est noté. Merci, au revoir.',
  offer_taken: 'Une autre agence vient de prendre cette demande. Merci, au revoir.',
  offer_withdrawn: 'Cette demande n’a plus cours. Merci, au revoir.',

  professional_called: '{network}. Voici l’interprète que vous avez demandé, en {language}.',
  professional_booked:
    '{network}. C’est l’heure de votre rendez-vous avec un interprète, en {language}.',
  interpreter_booked: '{network}. C’est l’heure de votre entretien en {language}.',
  professional_key: 'Pour prendre l’appel, tapez 1.',
  talk_cut: 'La conversation a été coupée. Pour la reprendre, tapez 1. Sinon, raccrochez.',
  talk_begins: 'Vous êtes en relation.',
  talk_star: 'Pendant la conversation, la touche étoile ouvre le menu.',
  menu: 'Pour reprendre la conversation, tapez 1. Pour appeler le patient, tapez 2. Pour changer d’interprète, tapez 3. Pour terminer, tapez 9.',
  menu_patient:
    'Pour reprendre la conversation, tapez 1. Pour raccrocher avec le patient, tapez 2. Pour changer d’interprète, tapez 3. Pour terminer, tapez 9.',
  menu_extension: 'Pour demander cinq minutes de plus, tapez 4.',
  menu_swap:
    'Si l’interprète ne parle pas cette langue, tapez 1. Si c’est un autre dialecte, tapez 2. Si le patient parle une autre langue, tapez 3.',
  swap_language:
    'Composez le numéro de la langue du patient, suivi de la touche dièse. Si vous ne la connaissez pas, tapez zéro puis dièse.',
  swap_begins: 'Nous cherchons un autre interprète. Restez en ligne.',
  back_to_talk: 'Nous vous remettons en relation.',
  other_dropped: 'La ligne de votre interlocuteur est coupée. Nous le rappelons, restez en ligne.',
  other_left: 'Votre interlocuteur a quitté la conversation.',
  limit_warning: 'La conversation prendra fin dans {seconds:duration}.',
  limit_reached: 'La durée prévue est atteinte. Merci, au revoir.',

  booked_end: 'Le temps réservé se termine dans {seconds:duration}. Rien ne sera coupé.',
  booked_end_more: 'Pour demander cinq minutes de plus, tapez étoile, puis 4.',
  extension_asked: 'Nous demandons {minutes:length} de plus à l’interprète.',
  extension_already: 'C’est déjà demandé. L’interprète n’a pas encore répondu.',
  extension_nobody: 'Aucun interprète n’est en ligne pour le moment.',
  extension_wanted:
    'Le professionnel demande {minutes:length} de plus. Pour accepter, tapez étoile, puis 1. Pour refuser, tapez étoile, puis 2.',
  extension_keys:
    'Le professionnel demande {minutes:length} de plus. Pour accepter, tapez 1. Pour refuser, tapez 2. Pour reprendre la conversation, tapez étoile.',
  extension_given: 'C’est noté. Le temps réservé est prolongé : {minutes:length} de plus.',
  extension_declined: 'C’est noté. Le professionnel en est averti.',
  extension_none: 'Aucune demande n’attend de réponse. Nous vous remettons en relation.',
  extension_agreed:
    'L’interprète accepte. Le temps réservé est prolongé : {minutes:length} de plus.',
  extension_refused: 'L’interprète ne peut pas rester plus longtemps.',
  extension_lapsed:
    'L’interprète n’a pas répondu. Pour demander à nouveau cinq minutes de plus, tapez étoile, puis 4.',

  ask_patient_number:
    'Composez le numéro du patient, suivi de la touche dièse. Pour reprendre la conversation, tapez étoile.',
  confirm_patient_number:
    'Vous avez composé le {number:digits}. Pour appeler, tapez 1. Pour corriger, tapez 2. Pour appeler, et laisser un message si la messagerie répond, tapez 3. Pour reprendre la conversation, tapez étoile.',
  patient_number_wrong: 'Ce numéro ne peut pas être appelé.',
  patient_ringing: 'Nous appelons le patient.',
  patient_already: 'Le patient est déjà appelé.',
  patient_in: 'Le patient est en ligne.',
  patient_left: 'Le patient n’est plus en ligne.',
  patient_removed: 'Nous avons raccroché avec le patient.',
  patient_silent: 'Le patient ne répond pas.',
  patient_busy: 'La ligne du patient est occupée.',
  patient_refused: 'Le patient n’a pas pris l’appel.',
  patient_unreachable: 'Le numéro du patient n’a pas pu être joint.',
  patient_voicemail: 'Nous avons joint une messagerie. Aucun message n’a été laissé.',
  patient_message_left: 'Nous avons joint une messagerie, et laissé un message.',
  patient_message_cut: 'Nous avons joint une messagerie. Le message peut être incomplet.',
  patient_again: 'Pour rappeler, tapez étoile, puis 2.',
  patient_called:
    'Bonjour. Votre professionnel de santé vous appelle avec un interprète. Pour répondre, tapez 1.',
  patient_message:
    'Bonjour. Votre professionnel de santé a essayé de vous joindre. Il vous rappellera.',

  fallback_begins:
    '{network}, bonjour. Notre service est momentanément indisponible. Nous appelons directement les agences d’interprètes.',
  fallback_next:
    'Si votre conversation est terminée, raccrochez. Sinon, restez en ligne, nous appelons une autre agence.',
  fallback_end:
    'Nous n’avons plus d’agence à appeler. Veuillez rappeler dans quelques minutes. Au revoir.',
} as const;
