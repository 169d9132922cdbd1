import HTML
import Pages
import People
import Reception

/// How somebody is reached. What is the same in each of their parts stands once; what differs stands with its part.
struct PersonContactView {
    let visit: Visit
    let person: Person
    var fields = PersonSummary.contact
    /// The person's page, below which each part is changed; nil where it is not.
    var path: [String]?

    func write(_ html: inout HTML) {
        guard person.profiles.count > 1 else {
            for profile in person.profiles { one(&html, profile) }
            return
        }
        let shared = fields.filter(isShared)
        html.h2(visit.say(PersonWording.contact))
        let rows = shared.flatMap { field in
            person.profiles.first { $0[field] != .empty }.map { PersonSummary.rows($0, [field], visit) } ?? []
        }
        if !rows.isEmpty { html.summary(rows) }
        for profile in person.profiles {
            let own = PersonSummary.rows(profile, fields.filter { !shared.contains($0) }, visit)
            guard !own.isEmpty || path != nil else { continue }
            html.h3(visit.say(PersonWording.contactAs(profile.capacity)))
            if !own.isEmpty { html.summary(own) }
            change(&html, profile)
        }
    }

    private func one(_ html: inout HTML, _ profile: Profile) {
        html.h2(visit.say(PersonWording.contact))
        html.summary(PersonSummary.rows(profile, fields, visit))
        change(&html, profile)
    }

    /// Whether the parts that know it say the same.
    private func isShared(_ field: ProfileField) -> Bool {
        let known = person.profiles.map { $0[field] }.filter { $0 != .empty }
        return known.allSatisfy { $0 == known.first }
    }

    private func change(_ html: inout HTML, _ profile: Profile) {
        guard let path, profile.capacity != .attendee else { return }
        html.p {
            $0.a(
                visit.say(PersonWording.changeContact), to: .path(path + ["contact", profile.capacity.rawValue]),
                .class("button quiet"))
        }
    }
}
