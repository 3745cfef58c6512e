using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>What requests say of a parcel.</summary>
internal static class ShipmentFields
{
    private const int MostPackages = 1_000_000;

    extension(LooseFields fields)
    {
        /// <summary>The products by the ids of their lines, each a quantity, or an object with one as serialized products have.</summary>
        public ValueList<ShipmentItem> Products()
        {
            List<ShipmentItem> items = [];
            foreach (var (line, value) in fields.Entries("products"))
            {
                if (line.Length > 0 && Quantity(value) is { } pieces)
                    items.Add(new(line, pieces));
                else
                    fields.Refuse($"products.{line}");
            }

            return items.ToValueList();
        }

        public int? Packages() => (int?)fields.Whole("packages", 1, MostPackages);

        /// <summary>What the carrier calls the parcel; null where nothing is said.</summary>
        public Tracking? Tracking()
        {
            var tracking = new Tracking
            {
                Carrier = fields.Word("carrier"),
                Code = fields.Word("tracking"),
                ReturnSlip = fields.Word("returnSlipTracking"),
            };
            return tracking == new Tracking() ? null : tracking;
        }

        /// <summary>The same for a parcel that is there; what is not said stays.</summary>
        public TrackingPatch TrackingPatch() => new()
        {
            Carrier = Sent(fields.Word("carrier")),
            Code = Sent(fields.Word("tracking")),
            ReturnSlip = Sent(fields.Word("returnSlipTracking")),
        };

        /// <summary>The service level as the way a parcel travels; what it costs stays.</summary>
        /// <param name="planned">How it was to travel.</param>
        public ShippingMethod? Service(ShippingMethod? planned) => fields.Word("service") is { } service
            ? (planned ?? new() { Id = service }) with { Name = service }
            : null;
    }

    private static int? Quantity(JsonElement value)
    {
        var quantity = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("qty", out var inside) ? inside : value;
        return WholeNumber.ReadLoose(quantity, out var pieces) == NumberForm.Whole && pieces is > 0 and <= int.MaxValue
            ? (int)pieces
            : null;
    }

    private static Optional<string?> Sent(string? text) => text is null ? default(Optional<string?>) : text;
}
