addSbtPlugin("com.github.sbt" % "sbt-native-packager" % "1.10.0")
libraryDependencies += "org.build" % "tool" % "1"
