import Access
import Days
import Participation
import People
import Rights
import Store
import Tenancy

/// Where a message goes.
enum Address: Equatable {
    case mail(MailAddress)
    case sms(PhoneNumber)
}

/// Why a message does not leave, or not yet. The raw values are stored.
enum Obstacle: String {
    // Nothing is sent, ever.
    case erased, deceased, restricted, protected, closed, changed, superseded
    case expired
    case noAddress = "no-address"
    case badAddress = "bad-address"
    // The tenant's configuration lacks something.
    case noHost = "no-host"
    case noMailServer = "no-mail-server"
    case noSMSFolder = "no-sms-folder"
}

/// Who may be written to now, and where.
enum Recipients {
    /// The person that a message is about; nil where nobody is left.
    static func person(_ tx: borrowing Transaction, _ recipient: Recipient) throws -> PersonID? {
        switch recipient {
        case .account(let id): return try Accounts.find(tx, id)?.person
        case .person(let id, _):
            let id = try People.resolve(tx, id)
            return try People.standing(tx, of: id) == nil ? nil : id
        }
    }

    /// What forbids the message as matters stand now; nil where it may go.
    static func obstacle(_ tx: borrowing Transaction, _ message: OutgoingMessage) throws -> Obstacle? {
        if message.expires <= tx.now { return .expired }
        if let obstacle = try obstacle(tx, message.recipient, message.kind) { return obstacle }
        if let standing = try People.standing(tx, of: message.person) {
            if standing.deceased != nil { return .deceased }
            if !message.kind.isAskedFor {
                if standing.isRestricted { return .restricted }
                if standing.isProtected { return .protected }
            }
        } else if case .person = message.recipient {
            return .erased
        } else if try Restrictions.isRestricted(tx, message.person), !message.kind.isAskedFor {
            return .restricted
        }
        if message.kind == .reminder, let occasion = message.occasion {
            let isExpected = try Appointments.isExpected(tx, message.person, at: occasion.record, on: occasion.day)
            if !isExpected { return .changed }
        }
        return nil
    }

    private static func obstacle(
        _ tx: borrowing Transaction, _ recipient: Recipient, _ kind: Message.Kind
    ) throws -> Obstacle? {
        guard case .account(let id) = recipient else { return nil }
        guard let account = try Accounts.find(tx, id) else { return .erased }
        let open: Set<AccountState> = kind == .invitation ? [.invited, .unconfirmed, .active] : [.active]
        return open.contains(account.state) ? nil : .closed
    }

    /// Where to write. A number that somebody signs in with was given for that; any other needs the person's choice.
    static func address(_ tx: borrowing Transaction, _ message: OutgoingMessage) throws -> Result<Address, Missing> {
        switch message.recipient {
        case .account(let id):
            guard let account = try Accounts.find(tx, id), let login = try Accounts.contact(tx, account).login else {
                return .failure(Missing(obstacle: .noAddress))
            }
            return login.contains("@") ? mail(login) : sms(login)
        case .person(let id, .attendee): return try seat(tx, id)
        case .person(let id, let capacity):
            let found = try People.show(tx, id, fields: [.phone, .email])?.profile(capacity)
            if let phone = found?[.phone].text, try SMSChoices.wants(tx, id, as: capacity) { return sms(phone) }
            if let email = found?[.email].text { return mail(email) }
            return .failure(Missing(obstacle: .noAddress))
        }
    }

    /// What the holder of a seat wrote is there for this alone, so a number needs no choice of SMS.
    private static func seat(_ tx: borrowing Transaction, _ person: PersonID) throws -> Result<Address, Missing> {
        guard let contact = try Seats.contact(tx, of: person).text else {
            return .failure(Missing(obstacle: .noAddress))
        }
        return contact.contains("@") ? mail(contact) : sms(contact)
    }

    struct Missing: Error { let obstacle: Obstacle }

    private static func mail(_ text: String) -> Result<Address, Missing> {
        MailAddress(text.filter { $0 != " " }).map { .success(.mail($0)) }
            ?? .failure(Missing(obstacle: .badAddress))
    }

    private static func sms(_ text: String) -> Result<Address, Missing> {
        PhoneNumber(text).map { .success(.sms($0)) } ?? .failure(Missing(obstacle: .badAddress))
    }

    /// Whether SMS could reach the person in this capacity.
    static func hasNumber(_ tx: borrowing Transaction, _ person: PersonID, _ capacity: Capacity) throws -> Bool {
        try People.show(tx, person, fields: [.phone])?.profile(capacity)?[.phone].text.flatMap(PhoneNumber.init) != nil
    }
}

extension Recipient {
    var account: AccountID? { if case .account(let id) = self { id } else { nil } }
    var capacity: Capacity? { if case .person(_, let capacity) = self { capacity } else { nil } }
}

extension Message {
    var token: Token? {
        switch self {
        case .signInLink(let token), .invitation(let token): token
        case .reminder, .cancelled, .notice, .answered, .seatGiven, .seatEnded, .evaluation: nil
        }
    }

    var occasion: Occasion? {
        switch self {
        case .reminder(let occasion), .cancelled(let occasion), .seatGiven(let occasion), .seatEnded(let occasion),
            .evaluation(let occasion):
            occasion
        case .signInLink, .invitation, .notice, .answered: nil
        }
    }
}

/// A telephone number with its country (ITU-T E.164), digits alone.
struct PhoneNumber: Hashable {
    let digits: String

    /// nil for what is no number. Eight digits are a Danish one.
    init?(_ text: String) {
        var kept = text.filter { !$0.isWhitespace && !"-.()".contains($0) }
        if kept.hasPrefix("+") {
            kept.removeFirst()
        } else if kept.hasPrefix("00") {
            kept.removeFirst(2)
        } else if kept.count == 8 {
            kept = "45" + kept
        }
        guard (8...15).contains(kept.utf8.count), kept.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        digits = kept
    }
}
