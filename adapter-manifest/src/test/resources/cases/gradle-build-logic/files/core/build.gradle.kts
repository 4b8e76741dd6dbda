dependencies { implementation("com.squareup.okio:okio:3") }
