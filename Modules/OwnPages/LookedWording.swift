import Access
import Casework
import Consent
import ProgrammeKit

/// Who looked, at what, and what is used, in words.
extension DataWording {
    static func role(_ role: LookerRole) -> Text {
        switch role {
        case .coordinator: Text("Koordinatoren", "The coordinator")
        case .familyAdviser: Text("Rådgiveren", "The adviser")
        case .volunteer: Text("En frivillig", "A volunteer")
        case .dataProtection: Text("Den, der passer på data", "Data protection")
        case .administrator: Text("Den, der laver logins", "Whoever makes accounts")
        case .system: Text("Systemet selv", "The system itself")
        case .former: Text("En, der ikke er her mere", "Somebody who has left")
        }
    }

    static func reason(_ reason: Text, isChange: Bool) -> Text {
        isChange
            ? Text("Ændrede: \(reason.danish)", "Changed: \(reason.english)")
            : Text("Så: \(reason.danish)", "Saw: \(reason.english)")
    }

    static func week(_ monday: String) -> Text { Text("Ugen fra \(monday)", "The week from \(monday)") }

    static func look(_ line: LookSummary) -> Text {
        let (role, reason) = (role(line.role), reason(line.reason, isChange: line.isChange))
        let times = line.count == 1 ? Text("én gang", "once") : Text("\(line.count) gange", "\(line.count) times")
        return Text(
            "\(role.danish). \(reason.danish), \(times.danish).",
            "\(role.english). \(reason.english), \(times.english).")
    }

    static func field(_ field: DataField) -> Text {
        switch field {
        case .name: Text("Navn", "Name")
        case .contact: Text("Telefon og mail", "Telephone and e-mail")
        case .address: Text("Adresse", "Address")
        case .birthDay: Text("Fødselsdag", "Birthday")
        case .identityNumber: Text("CPR-nummer", "CPR number")
        case .referral: Text("Hvordan du kom hertil", "How you came here")
        case .intakeAnswers: Text("Det, du satte kryds ved", "What you ticked")
        case .selfAttestation: Text("Det, du selv har sagt om dig", "What you said of yourself")
        case .goals: Text("Dine mål", "Your goals")
        case .waitingTime: Text("Hvor længe du har ventet", "How long you have waited")
        case .enrolment: Text("Hvad du er med til", "What you take part in")
        case .availability: Text("Hvornår du kan", "When you can")
        case .avoidance: Text("Hvem du helst vil undgå", "Whom you would rather avoid")
        case .training: Text("Kurser", "Training")
        case .certificate: Text("Kursusbevis", "Certificate")
        case .attestation: Text("Attester", "Certificates of conduct")
        case .match: Text("Hvem du mødes med", "Whom you meet")
        case .meetings: Text("Møder", "Meetings")
        case .meetingNotes: Text("Noter om møder", "Notes of meetings")
        case .group: Text("Dit hold", "Your group")
        case .attendance: Text("Hvornår du var her", "When you were here")
        case .seat: Text("Din plads på et hold", "Your seat at a course")
        case .accessNeeds: Text("Det, du har brug for", "What you need")
        case .concern: Text("Hvis nogen er bekymret for dig", "If somebody worries about you")
        case .consent: Text("Det, du har sagt ja til", "What you agreed to")
        case .outcome: Text("Dine svar om, hvordan det går", "Your answers on how you are")
        case .quote: Text("Ord, vi må gengive uden dit navn", "Words we may quote without your name")
        }
    }

    static let all: [Text] =
        [
            title, lead, readers, uses, looks, looksWords, noLooks, allLooks, when, who, why, back, consents,
            noConsents, withdraw, undo, pause, resume, kept, keptWords, copy, copyWords, copyPage, copyFile, restricted,
            consentChanged, undoUntil("torsdag den 3. december"),
        ] + DataField.allCases.map(field) + LookerRole.allCases.map(role)
        + readersOf([.participant]).flatMap { [$0.who, $0.what] }
        + [ConsentState.valid, .paused, .withdrawn, .ended, .outdated].map { state($0, given: "torsdag") }
}
