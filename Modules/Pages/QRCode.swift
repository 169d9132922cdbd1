import CQREncode
package import HTML

/// A text as squares that a camera reads (ISO/IEC 18004), at level M: it may be a fifth hidden by a finger's mark.
package struct QRCode: Sendable {
    /// How many squares it is wide and high.
    let width: Int
    private let isDark: [Bool]

    /// The border that a camera needs, in squares (ISO/IEC 18004, 5.3.8).
    static let border = 4

    /// nil for a text that holds no code: an empty one, or one of more than 2,000 bytes.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 2_000, !text.utf8.contains(0),
            let made = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        width = Int(made.pointee.width)
        isDark = UnsafeBufferPointer(start: made.pointee.data, count: width * width).map { $0 & 1 == 1 }
        QRcode_free(made)
    }

    func isDark(_ x: Int, _ y: Int) -> Bool { isDark[y * width + x] }

    /// The dark squares, each row's neighbours as one stretch.
    var stretches: [(x: Int, y: Int, width: Int)] {
        (0..<width).flatMap { y in
            var found: [(x: Int, y: Int, width: Int)] = []
            for x in 0..<width where isDark(x, y) {
                if let last = found.last, last.x + last.width == x {
                    found[found.count - 1].width += 1
                } else {
                    found.append((x: x, y: y, width: 1))
                }
            }
            return found
        }
    }
}

extension HTML {
    /// A code to hold a camera to. It is dark on light in dark mode too: not every app reads the other way round. What it
    /// says must stand beside it as text.
    package mutating func code(_ code: QRCode, title: String, id: ElementID) {
        let (border, side) = (QRCode.border, Double(code.width + 2 * QRCode.border))
        drawing(title, id: id, width: side, height: side, .class("qr")) {
            $0.rectangle("light", x: 0, y: 0, width: side, height: side)
            $0.stretches("dark", code.stretches.map { (x: $0.x + border, y: $0.y + border, width: $0.width) })
        }
    }
}
