namespace OrderGrains.Api.Manage;

/// <summary>Requests and answers as the OpenAPI page shows them.</summary>
internal static class ManageExamples
{
    public const string Create = """
        {
          "id": "A-1001", "status": "Placed", "payment": "Paid", "fulfillment": "Unfulfilled", "currency": "EUR",
          "lines": [{ "id": "1", "sku": "TSHIRT", "name": "T-shirt", "quantity": 2, "unitAmount": 1250 }]
        }
        """;

    public const string Order = """
        {
          "id": "A-1001", "merchant": "demo", "version": 1, "status": "Placed", "payment": "Paid", "fulfillment": "Unfulfilled",
          "currency": "EUR",
          "lines": [{ "id": "1", "sku": "TSHIRT", "name": "T-shirt", "quantity": 2, "unitAmount": 1250 }],
          "capturedAmount": 2500,
          "createdAt": "2026-01-05T09:30:00+00:00", "updatedAt": "2026-01-05T09:30:00+00:00",
          "totals": {
            "subtotal": { "amount": 2500, "taxable": 2500, "tax": 0 }, "shipping": { "amount": 0, "taxable": 0, "tax": 0 },
            "paymentMethod": { "amount": 0, "taxable": 0, "tax": 0 }, "discount": { "amount": 0, "taxable": 0, "tax": 0 },
            "adjustment": { "amount": 0, "taxable": 0, "tax": 0 }, "total": { "amount": 2500, "taxable": 2500, "tax": 0 },
            "totalWithTaxes": 2500, "skusCount": 2, "lineOptionsCount": 0, "giftCard": 0,
            "lines": [{ "line": "1", "amount": 2500, "discount": 0, "taxable": 2500, "tax": 0, "total": 2500 }]
          }
        }
        """;

    public const string History = """
        {
          "orderId": "MSP12345",
          "items": [
            {
              "version": 2, "at": "2026-01-05T09:31:00+00:00", "actor": "demo-key", "door": "MultiSafepay", "event": "shipped",
              "changes": [{ "path": "fulfillment", "from": "Unfulfilled", "to": "PickedUp" }]
            }
          ],
          "next": null
        }
        """;

    public const string Stock = """{ "sku": "TSHIRT", "restocked": 3, "available": 10 }""";

    public const string CountedStock = """{ "available": 10 }""";

    public const string Search = """
        {
          "items": [
            {
              "id": "A-1001", "merchant": "demo", "version": 1, "status": "Placed", "payment": "Paid", "fulfillment": "Unfulfilled",
              "currency": "EUR", "capturedAmount": 2500,
              "createdAt": "2026-01-05T09:30:00+00:00", "updatedAt": "2026-01-05T09:30:00+00:00",
              "totals": { "totalWithTaxes": 2500 }
            }
          ],
          "next": "NmE0MWQ3ZTk1YjBjMmYzOC42MzkwMzE4MTQwMDAwMDAwMDAuQS0xMDAx", "count": 2
        }
        """;

    public const string Changes = """
        {
          "items": [
            {
              "orderId": "MSP12345", "version": 2, "at": "2026-01-05T09:31:00+00:00", "actor": "demo-key", "door": "MultiSafepay",
              "event": "shipped", "changes": [{ "path": "fulfillment", "from": "Unfulfilled", "to": "PickedUp" }]
            }
          ],
          "next": "cy42MzkwMzE4MTQwMDAwMDAwMDAuMTI"
        }
        """;

    public const string Transitions = """
        {
          "orderId": "MSP12345", "version": 1, "status": "Placed", "payment": "Paid", "fulfillment": "Unfulfilled",
          "allowed": ["EditReferences", "EditComments", "Approve", "Refund", "StartFulfillment", "Ship", "Cancel", "Archive"],
          "commands": ["editReferences", "editComments", "approve", "refund", "startFulfillment", "ship", "cancel", "archive"],
          "refused": {
            "Submit": "the order is Placed; it has to be Draft, Placing",
            "Capture": "nothing is left to do: payment Paid, Free",
            "AdvanceDelivery": "it needs: a parcel is under way or further"
          }
        }
        """;
}
