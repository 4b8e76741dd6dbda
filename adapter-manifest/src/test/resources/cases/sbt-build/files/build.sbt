ThisBuild / organization := "com.acme"
name := "service"
val http4sVersion = "0.23.27" // "org.commented" %% "out" % "1"

libraryDependencies ++= Seq(
  "org.http4s" %% "http4s-dsl" % http4sVersion,
  "org.postgresql" % "postgresql" % "42.7.3",
  "org.scala-js" %%% "scalajs-dom" % Versions.dom.current,
  "org.scalatest" %% "scalatest" % "3.2.19",
  "com.dimafeng" %% "containers" % V.tc % Test,
  "org.mock" %% "thing" % "1.0" % "test->test",
  "com.acme" %% "service" % "1",
  compilerPlugin("org.typelevel" %% "kind-projector" % "0.13" cross CrossVersion.full)
)
/* "a" % "b" % "c" /* nested */ "d" % "e" % "f" */
