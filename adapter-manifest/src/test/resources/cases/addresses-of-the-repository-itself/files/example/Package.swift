import PackageDescription
let package = Package(name: "Example", dependencies: [
    .package(url: "https://github.com/Octocat/Hello-World.git", from: "1.0.0"),
    .package(url: "https://github.com/octocat/hello-world-kit", from: "1.0.0"),
])
