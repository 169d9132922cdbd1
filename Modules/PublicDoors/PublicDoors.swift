package import HTML
import Pages
import ProgrammeKit
package import Reception
import Tenancy

/// The doors that stand open to everybody: what one can do here, and forms that need no account.
package enum PublicDoors {
    /// The pages, with a doorstep of their own.
    package static var room: PageRoom {
        let doorstep = Doorstep()
        let inquiries =
            SelfReferral().pages(doorstep) + VolunteerDoor().pages(doorstep) + EnquiryDoor().pages(doorstep)
            + ProfessionalReferral().pages(doorstep)
        return PageRoom(pages: [Courses.page] + SeatDoor(doorstep: doorstep).pages() + OwnSeat.all + inquiries)
    }

    /// The first page for whoever is not signed in: neutral, since the screen may be somebody else's too.
    package static func front(_ visit: Visit) -> HTML {
        let language = visit.language
        return visit.page(DoorsWording.welcome.in(language)) {
            $0.p(DoorsWording.lead.in(language), .class("lead"))
            $0.div(.class("cards")) {
                for door in doors { door.draw(&$0, language) }
            }
            $0.p {
                $0.text(DoorsWording.known.in(language) + " ")
                $0.a(DoorsWording.signIn.in(language), to: .path("sign-in"))
            }
            CallUs.draw(&$0, visit)
        }
    }

    private struct Door {
        let path: String
        let title: Text
        let words: Text

        func draw(_ html: inout HTML, _ language: ProgrammeKit.Language) {
            html.div(.class("card")) {
                $0.h2 { $0.a(title.in(language), to: .path(path)) }
                $0.p(words.in(language))
            }
        }
    }

    private static let doors = [
        Door(path: "ask", title: DoorsWording.ask, words: DoorsWording.askWords),
        Door(path: "courses", title: DoorsWording.courses, words: DoorsWording.coursesWords),
        Door(path: "volunteering", title: DoorsWording.volunteering, words: DoorsWording.volunteeringWords),
        Door(path: "enquiry", title: DoorsWording.enquiry, words: DoorsWording.enquiryWords),
        Door(path: "referral", title: DoorsWording.referral, words: DoorsWording.referralWords),
    ]
}

/// The tenant's number, where it has one.
enum CallUs {
    static func draw(_ html: inout HTML, _ visit: Visit) {
        guard let telephone = visit.tenant.configuration.contact.telephone else { return }
        html.p {
            $0.text(DoorsWording.rather.in(visit.language) + " ")
            $0.a(telephone, to: .telephone(telephone))
        }
    }
}
