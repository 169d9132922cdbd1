import Days
package import Participation
package import Store

/// What a participant may say without giving a reason. Each is the participant's own: another's match or place is as
/// unknown as one that does not exist. A coordinator says it for them, and it is recorded so.
package struct MyWishes: Sendable {
    package let person: PersonID
    package let onBehalf: Bool

    package init(of person: PersonID, onBehalf: Bool = false) {
        self.person = person
        self.onBehalf = onBehalf
    }

    /// "I cannot come": the other side, or the group, sees it.
    package func cannotCome(_ tx: borrowing Transaction, to meeting: NextMeeting.Kind) throws {
        switch meeting {
        case .match(let match):
            try requireOwn(tx, match)
            try PlannedMeetings.cancel(tx, match)
        case .session(let session, let place):
            guard try Places.of(tx, person: person).contains(where: { $0.id == place && $0.reason == nil }) else {
                throw ParticipationError.notFound
            }
            try Sessions.excuse(tx, place, from: session)
        }
    }

    /// "I need a rest": it begins at once, ends nothing, and a coordinator sees it.
    @discardableResult
    package func rest(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> PauseID {
        try requirePart(tx, in: programme)
        let pause = try SupportPauses.begin(
            tx, person, as: .participant, in: programme, on: tx.today, because: .ownWish)
        try Wishes.make(tx, .rest, of: person, in: programme, onBehalf: onBehalf)
        return pause
    }

    /// "I am back": the rest is over, and so is the wish for it.
    package func goOn(_ tx: borrowing Transaction, in programme: ProgrammeID) throws {
        guard let pause = try SupportPauses.current(tx, person, as: .participant, in: programme) else {
            throw ParticipationError.alreadyEnded
        }
        try SupportPauses.end(tx, pause, on: tx.today)
        for wish in try Wishes.open(tx, of: person) where wish.kind == .rest && wish.programme == programme {
            try Wishes.answer(tx, wish.id)
        }
    }

    /// "Call me".
    @discardableResult
    package func call(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> WishID {
        try requirePart(tx, in: programme)
        return try Wishes.make(tx, .call, of: person, in: programme, as: capacity(tx, programme), onBehalf: onBehalf)
    }

    /// "I would rather have somebody else". The match goes on until a coordinator has talked with both.
    @discardableResult
    package func somebodyElse(_ tx: borrowing Transaction, than match: MatchID) throws -> WishID {
        let own = try requireOwn(tx, match)
        return try Wishes.make(
            tx, .somebodyElse, of: person, in: own.programme, as: own.capacity, about: match, onBehalf: onBehalf)
    }

    /// Takes a wish back.
    package func takeBack(_ tx: borrowing Transaction, _ wish: WishID) throws {
        guard try Wishes.show(tx, wish).person == person else { throw ParticipationError.notFound }
        try Wishes.answer(tx, wish)
    }

    /// Says yes or no to a proposal. Which side said no is not recorded.
    package func answer(_ tx: borrowing Transaction, _ match: MatchID, yes: Bool) throws {
        try requireOwn(tx, match)
        if yes {
            try Matches.accept(tx, match, as: .participant, on: tx.today)
        } else {
            try Matches.decline(tx, match, on: tx.today)
        }
    }

    @discardableResult
    private func requireOwn(_ tx: borrowing Transaction, _ match: MatchID) throws -> Match {
        let found = try Matches.show(tx, match)
        guard found.participant == person else { throw ParticipationError.notFound }
        return found
    }

    private func capacity(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> PartCapacity {
        guard try RelativeParts.open(tx, of: person, in: programme) != nil else { return .participant }
        return try Enrolments.open(tx, of: person, in: programme) == nil ? .relative : .participant
    }

    private func requirePart(_ tx: borrowing Transaction, in programme: ProgrammeID) throws {
        guard try PersonSupport(tx, of: person).programmes.contains(programme) else {
            throw ParticipationError.notFound
        }
    }
}
