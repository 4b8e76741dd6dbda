let name = "known"
let base: String = "https://example.org/apple"
let scope = "mona"
let whole = "https://example.org/apple/collections.git"
let package = Package(name: "X", dependencies: [
  .package(url: "https://example.org/a/\(name)", from: "1.0.0"),
  .package(url: "\(base)/log.git", from: "1.0.0"),
  .package(url: "https://example.org/a/\(n)", from: "1.0.0"),
  .package(url: "https://example.org/\(owner)/\(repo(for: "x")).git", from: "1.0.0"),
  .package(url: whole, from: "1.0.0"),
  .package(url: unknown, from: "1.0.0"),
  .package(id: "\(scope).kit", from: "1.0.0"),
  .package(id: "\(who).kit", from: "1.0.0"),
])
