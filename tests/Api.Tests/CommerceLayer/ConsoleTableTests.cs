using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>The table by which the vendor's own console offers triggers (Commerce Layer page, A9).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ConsoleTableTests(Service service)
{
    private static readonly (string Status, string[] Payments, string[] Fulfillments, string[] Offered)[] Rows =
    [
        ("Placed", ["Authorized", "Paid", "PartiallyRefunded", "Free"], ["Unfulfilled", "NotRequired"], ["_approve", "_cancel"]),
        ("Placed", ["Unpaid"], ["Unfulfilled"], ["_cancel"]),
        ("Placed", ["PartiallyAuthorized"], ["Unfulfilled", "NotRequired"], ["_cancel"]),
        ("Approved", ["Authorized"], ["Unfulfilled", "NotRequired"], ["_cancel", "_capture"]),
        ("Approved", ["Authorized"], ["InProgress", "PickedUp"], ["_capture"]),
        ("Approved", ["Paid", "PartiallyRefunded"], ["InProgress"], ["_refund", "_fulfill"]),
        ("Approved", ["Paid", "PartiallyRefunded"], ["PickedUp", "NotRequired"], ["_refund", "_archive", "_unarchive"]),
        ("Approved", ["Free"], ["PickedUp", "NotRequired"], ["_archive", "_unarchive"]),
        ("Cancelled", ["Voided", "Refunded", "Unpaid", "Free"], ["Unfulfilled", "NotRequired"], ["_archive", "_unarchive"]),
        ("Pending", ["Authorized"], ["Unfulfilled"], ["_place"]),
        ("Editing", ["Authorized"], ["Unfulfilled"], ["_stop_editing", "_cancel"]),
    ];

    private readonly Shop _shop = new(service);

    public static TheoryData<string, string> Offers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Rows)
            {
                foreach (var state in row.Payments.SelectMany(
                    payment => row.Fulfillments.Select(goods => $"{row.Status}:{payment}:{goods}")))
                {
                    foreach (var trigger in row.Offered)
                        data.Add(state, trigger);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task Patch_TriggerThatTheConsoleOffers_IsTaken(string state, string trigger)
    {
        var id = await _shop.Cart(Carts.At(state));

        var answer = await _shop.Patch(id, trigger, true);

        Assert.True(answer.Status == 200, answer.Text);
    }
}
