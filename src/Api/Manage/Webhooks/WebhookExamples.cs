namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>What the calls about webhooks take and answer.</summary>
internal static class WebhookExamples
{
    public const string Create =
        """{ "id": "erp", "url": "https://erp.example/orders", "events": ["placed", "shipped", "cancelled"] }""";

    public const string Created =
        """
        {
          "id": "erp", "url": "https://erp.example/orders", "format": "standard", "events": ["cancelled", "placed", "shipped"],
          "markets": null, "disabled": false, "stoppedBecause": null, "createdAt": "2026-01-05T09:30:00Z",
          "secrets": [{ "id": "b3JkZXJn", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }],
          "secret": "whsec_… (shown this once)"
        }
        """;

    public const string Patch = """{ "events": null, "disabled": false }""";

    public const string Patched =
        """
        {
          "id": "erp", "url": "https://erp.example/orders", "format": "standard", "events": null, "markets": null, "disabled": false,
          "stoppedBecause": null, "createdAt": "2026-01-05T09:30:00Z",
          "secrets": [{ "id": "b3JkZXJn", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }]
        }
        """;

    public const string Read =
        """
        {
          "id": "erp", "url": "https://erp.example/orders", "format": "standard", "events": null, "markets": null, "disabled": false,
          "stoppedBecause": null, "createdAt": "2026-01-05T09:30:00Z",
          "secrets": [{ "id": "b3JkZXJn", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }],
          "deliveries": { "waiting": 0, "parked": 1, "delivered": 4312, "failed": 7, "lastDeliveredAt": "2026-01-09T17:00:00Z" }
        }
        """;

    public const string Rotate = """{ "keepOldFor": 86400 }""";

    public const string Rotated =
        """
        {
          "id": "erp", "url": "https://erp.example/orders", "format": "standard", "events": null, "markets": null, "disabled": false,
          "stoppedBecause": null, "createdAt": "2026-01-05T09:30:00Z",
          "secrets": [
            { "id": "b3JkZXJn", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": "2026-01-10T09:30:00Z" },
            { "id": "Z3JhaW5z", "addedAt": "2026-01-09T09:30:00Z", "expiresAt": null }
          ],
          "secret": "whsec_… (shown this once)"
        }
        """;

    public const string List = $$"""{ "items": [{{Patched}}] }""";

    public const string Replayed = """{ "replayed": 3 }""";
}
