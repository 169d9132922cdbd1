import HTML
import Pages
import People
import Reception

/// How somebody is reached. What is the same in each of their parts stands once; what differs stands with its part.
struct PersonContactView {
    let visit: Visit
    let person: Person
    let path: [String]

    func write(_ html: inout HTML) {
        guard person.profiles.count > 1 else {
            for profile in person.profiles { one(&html, profile) }
            return
        }
        let shared = PersonSummary.contact.filter(isShared)
        html.h2(visit.say(PersonWording.contact))
        if let first = person.profiles.first, !shared.isEmpty {
            html.summary(PersonSummary.rows(first, shared, visit))
        }
        for profile in person.profiles {
            html.h3(visit.say(PersonWording.contactAs(profile.capacity)))
            let own = PersonSummary.rows(profile, PersonSummary.contact.filter { !shared.contains($0) }, visit)
            if !own.isEmpty { html.summary(own) }
            change(&html, profile)
        }
    }

    private func one(_ html: inout HTML, _ profile: Profile) {
        html.h2(visit.say(PersonWording.contact))
        html.summary(PersonSummary.rows(profile, PersonSummary.contact, visit))
        change(&html, profile)
    }

    private func isShared(_ field: ProfileField) -> Bool {
        guard let first = person.profiles.first?[field] else { return false }
        return person.profiles.allSatisfy { $0[field] == first }
    }

    private func change(_ html: inout HTML, _ profile: Profile) {
        guard profile.capacity != .attendee else { return }
        html.p {
            $0.a(
                visit.say(PersonWording.changeContact), to: .path(path + ["contact", profile.capacity.rawValue]),
                .class("button quiet"))
        }
    }
}
