import Days
import Foundation
import Store
import Tenancy

/// The ways out of the house, for one round of a courier.
final class Ways {
    enum Outcome: Equatable {
        case sent(String)
        /// To be kept for the page instead.
        case kept(String)
        case postponed(String)
        case refused(String)

        /// The word in the trail.
        var word: String {
            switch self {
            case .sent: "sent"
            case .kept: "kept"
            case .postponed: "postponed"
            case .refused: "failed"
            }
        }
    }

    private let settings: MessageSettings
    private let milliseconds: Int
    private var session: MailSession?
    /// Why no further mail of this round is tried.
    private var standstill: String?

    init(_ settings: MessageSettings, milliseconds: Int) {
        self.settings = settings
        self.milliseconds = milliseconds
    }

    func send(_ envelope: Envelope, from sender: String, at now: Instant) -> Outcome {
        if settings.delivery == .page { return keep(envelope) }
        switch envelope.address {
        case .mail(let address): return mail(envelope.letter, to: address, from: sender, at: now)
        case .sms(let number): return sms(envelope.letter, to: number)
        }
    }

    private func keep(_ envelope: Envelope) -> Outcome {
        let text = (try? JSONEncoder().encode(Kept(envelope))).map { String(decoding: $0, as: UTF8.self) }
        return text.map { .kept($0) } ?? .refused(Obstacle.badAddress.rawValue)
    }

    private func sms(_ letter: Letter, to number: PhoneNumber) -> Outcome {
        guard let folder = settings.smsFolder else { return .postponed(Obstacle.noSMSFolder.rawValue) }
        do {
            try SMSSpool(folder: URL(fileURLWithPath: folder, isDirectory: true)).put(letter.short, to: number)
            return .sent("sms")
        } catch {
            return .postponed("sms-folder-unwritable")
        }
    }

    private func mail(_ letter: Letter, to address: MailAddress, from sender: String, at now: Instant) -> Outcome {
        if let standstill { return .postponed(standstill) }
        do {
            let session = try opened()
            switch session.send(letter, to: address, from: sender, at: now) {
            case .accepted: return .sent("mail")
            case .refused(let code): return .refused(code)
            case .postponed(let code, let stops):
                if stops { standstill = code }
                return .postponed(code)
            }
        } catch {
            let code = (error as? MailSetupError)?.rawValue ?? Obstacle.noMailServer.rawValue
            standstill = code
            return .postponed(code)
        }
    }

    private struct NoServer: Error {}

    private func opened() throws -> MailSession {
        if let session { return session }
        guard let server = settings.mail else { throw NoServer() }
        let made = try MailSession(server, milliseconds: milliseconds)
        session = made
        return made
    }
}
