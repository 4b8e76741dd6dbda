(defproject acme/app "0.1.0"
  :description "An :dependencies example"
  :dependencies [[org.clojure/clojure "1.10.3"]
                 [compojure "1.7" :exclusions [ring/ring-core]]
                 [acme/app "1"]]
  :plugins [[lein-ring "0.12.6"]]
  :profiles {:dev {:dependencies [[midje "1.10"]]}
             :uberjar {:aot :all}})
