/// What a row is called that an access export shows, by its table.
enum TableWording {
    static func title(_ table: String, _ language: ExportLanguage) -> String {
        let plain = table.split(separator: "_").joined(separator: " ")
        return language.choose(danish[table] ?? plain, plain.prefix(1).uppercased() + plain.dropFirst())
    }

    private static let danish: [String: String] = [
        "access_person": "Opslag", "account": "Login", "account_identity": "Login et andet sted",
        "account_role": "Rolle", "applicant_profile": "Navn og kontakt", "attendance": "Fremmøde",
        "attendee_profile": "Navn og kontakt", "attestation": "Det har du oplyst",
        "avoidance": "Hvad du vil undgå",
        "breach_person": "Brud på sikkerheden",
        "calendar_feed": "Din kalender", "certificate": "Kursusbevis", "cohort_attendance": "Fremmøde på uddannelsen",
        "cohort_member": "Plads på uddannelseshold", "concern": "Bekymring", "consent": "Samtykke",
        "consent_pause": "Pause i samtykke", "consent_withdrawal": "Samtykke, du har trukket tilbage",
        "correction": "Rettelse", "custody": "Samtykke til et barns deltagelse",
        "duty_report": "Underretning til en myndighed",
        "device": "Din telefon",
        "disclosure": "Oplysninger givet videre", "enquirer_profile": "Navn og kontakt", "enquiry": "Spørgsmål",
        "enrolment": "Forløb", "erasure_decision": "Svar på ønske om sletning", "event_speaker": "Du taler ved",
        "goal": "Mål",
        "group_leader": "Leder af gruppe", "group_place": "Plads i gruppe", "hand_over": "Noter givet videre",
        "handed_note": "Note givet videre",
        "household_member": "Husstand",
        "import_change": "Ændret ved import", "import_record": "Hentet ved import", "intake": "Henvisning",
        "invitation": "Invitation",
        "legal_hold": "Pligt til at gemme", "match_acceptance": "Svar på match", "match_ending": "Match, der er slut",
        "match_extension": "Forlænget match", "match_veto": "Hvem du vil undgå", "meeting": "Møde",
        "meeting_subject": "Møde", "note": "Note", "note_file": "Noter", "notice_given": "Underretning",
        "participant_end": "Slut som deltager", "participant_profile": "Navn og kontakt", "pause": "Pause",
        "planned_meeting": "Aftalt møde", "suggestion": "Forslag eller kommentar", "wish": "Ønske",
        "pending_session": "Login i gang", "person": "Registrering", "person_merge": "Lagt sammen med et andet nummer",
        "recovery_code": "Kode til nødbrug",
        "recipient_notice": "Besked til modtager", "relative_part": "Din del som pårørende",
        "relative_profile": "Navn og kontakt", "request": "Anmodning", "seat": "Plads på et hold",
        "responsible_for_match": "Hvem der følger matchet", "responsible_for_person": "Hvem der følger dig",
        "restriction": "Begrænsning", "sign_in_link": "Link til login", "user_session": "Besøg på siden",
        "reveal": "Vist trods beskyttelse", "support_match": "Match",
        "measurement": "Svar på et skema", "outcome_file": "Skemaer i et forløb", "quote": "Citat",
        "outgoing_message": "Besked til dig", "sms_choice": "Dit valg af SMS",
        "volunteer_profile": "Navn og kontakt", "volunteer_step": "Trin som frivillig", "volunteering": "Frivillig",
        "waiting": "Venteliste",
    ]
}
