using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>
/// The times that go with an order's statuses (page, A9): of the first entry into a status, and of each change of the other two.
/// </summary>
internal static class CommerceLayerTimes
{
    private static readonly (string Time, string Status)[] OfEntries =
        [("placed_at", "placed"), ("approved_at", "approved"), ("cancelled_at", "cancelled")];

    private static readonly (string Time, string Axis)[] OfChanges =
        [("payment_updated_at", "payment_status"), ("fulfillment_updated_at", "fulfillment_status")];

    public static void Check(JsonObject before, JsonObject after)
    {
        foreach (var (time, status) in OfEntries)
        {
            if ((string?)after["status"] == status && (string?)before["status"] != status)
                Assert.True(after[time] is not null, $"{time} is not set");
            if (before[time] is not null)
                Assert.Equal((time, before[time]!.ToString()), (time, after[time]?.ToString()));
            else if ((string?)before["status"] == (string?)after["status"])
                Assert.Null(after[time]);
        }

        foreach (var (time, axis) in OfChanges)
        {
            var isMoved = before[time]?.ToString() != after[time]?.ToString();
            if ((string?)before[axis] != (string?)after[axis])
                Assert.True(isMoved, $"{time} stays");
        }
    }
}
