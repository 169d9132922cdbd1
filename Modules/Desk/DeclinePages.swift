import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Saying to somebody who would like to volunteer that it is not the right thing just now.
enum DeclinePages {
    static let all = Page.form(
        ["volunteers", .subject(.volunteering), "decline"], for: .coordinators, FormPage(show: ask, submit: decline))

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(VolunteerWording.decline), entered) { html in
            html.p(visit.say(VolunteerWording.declineWhy), .class("lead"))
            visit.form(&html) { $0.primary(visit.say(VolunteerWording.decline)) }
        }
    }

    /// Two transactions: a server that is killed in between leaves the volunteer's page with the way to end it.
    private static func decline(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let id: VolunteeringID = try visit.id()
        var applicant: PersonID?
        let link = try visit.change { tx in
            let person = try Volunteers.show(tx, id).person
            applicant = try visit.offers.decline(tx, id, on: visit.today)
            return Receipt.rejected.at("people", "\(person)")
        }
        if let applicant {
            try Applicants.turnDown(
                visit.tenant.store, as: visit.actor, applicant, erasure: visit.tenant.erasure)
        }
        return link
    }
}
