namespace OrderGrains.Api.Manage.Acting;

/// <summary>How orders are acted on, as the OpenAPI page shows it.</summary>
internal static class ActingExamples
{
    public const string Command = """
        { "actions": [{ "verb": "editTracking", "code": "3SMSP0123", "carrier": "PostNL" }, { "verb": "ship" }] }
        """;

    public const string DryRun = """{ "actions": [{ "verb": "ship" }], "dryRun": true }""";

    public const string Refused = """{ "actions": [{ "verb": "editComments", "text": "Back in stock" }, { "verb": "place" }] }""";

    public const string Patch = """
        { "reference": "PO-7", "shippingAddress": { "city": "Rome", "line2": null }, "metadata": { "gift": true } }
        """;

    public const string Commanded = """
        {
          "id": "A-1001", "merchant": "demo", "version": 2, "status": "Placed", "payment": "Paid", "fulfillment": "PickedUp",
          "currency": "EUR", "capturedAmount": 2500, "tracking": { "code": "3SMSP0123", "carrier": "PostNL" },
          "createdAt": "2026-01-05T09:30:00+00:00", "updatedAt": "2026-01-05T10:00:00+00:00",
          "fulfillmentUpdatedAt": "2026-01-05T10:00:00+00:00"
        }
        """;

    public const string Previewed = """
        {
          "dryRun": true,
          "order": {
            "id": "A-1001", "merchant": "demo", "version": 2, "status": "Placed", "payment": "Paid", "fulfillment": "PickedUp",
            "currency": "EUR", "capturedAmount": 2500
          },
          "events": [
            {
              "version": 2, "at": "2026-01-05T10:00:00+00:00", "actor": "demo-key", "door": "Manage", "event": "shipped",
              "changes": [
                {
                  "path": "shipments[s-1]", "from": null,
                  "to": {
                    "id": "s-1", "shippedAt": "2026-01-05T10:00:00+00:00", "state": "PickedUp",
                    "items": [{ "line": "A-1001-1", "quantity": 1 }], "movedAt": "2026-01-05T10:00:00+00:00"
                  }
                },
                { "path": "fulfillmentUpdatedAt", "from": null, "to": "2026-01-05T10:00:00+00:00" }
              ]
            }
          ]
        }
        """;

    public const string Refusal = """
        {
          "type": "https://tools.ietf.org/html/rfc9110#section-15.5.10", "title": "Conflict", "status": 409,
          "detail": "The lifecycle does not allow place: the order was at status Draft, payment Unpaid, fulfillment Unfulfilled.",
          "verb": "place", "action": 1, "axes": { "status": "Draft", "payment": "Unpaid", "fulfillment": "Unfulfilled" }
        }
        """;

    public const string Patched = """
        {
          "id": "A-1001", "merchant": "demo", "version": 2, "status": "Placed", "payment": "Paid", "fulfillment": "Unfulfilled",
          "reference": "PO-7", "currency": "EUR", "shippingAddress": { "line1": "Via Roma 1", "city": "Rome", "country": "IT" },
          "capturedAmount": 2500, "metadata": { "gift": true },
          "createdAt": "2026-01-05T09:30:00+00:00", "updatedAt": "2026-01-05T10:00:00+00:00"
        }
        """;

    public const string Anonymized = """
        {
          "id": "A-1001", "merchant": "demo", "version": 3, "status": "Placed", "payment": "Paid", "fulfillment": "PickedUp",
          "currency": "EUR", "customer": { "email": "*", "name": "*" }, "shippingAddress": { "line1": "*", "city": "*", "country": "IT" },
          "capturedAmount": 2500, "anonymized": true,
          "createdAt": "2026-01-05T09:30:00+00:00", "updatedAt": "2026-02-05T10:00:00+00:00"
        }
        """;
}
