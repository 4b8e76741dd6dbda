SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  // The page asks no other host for anything, so that none learns of this server.
  validatorUrl: null,
});
