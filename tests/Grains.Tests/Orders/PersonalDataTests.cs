using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders;

/// <summary>Orleans writes answers that it could not deliver into the log, as text.</summary>
public sealed class PersonalDataTests
{
    private static readonly Address Address = new() { Id = "a-1", FirstName = "Grace", Email = "grace@example.com" };

    private static readonly CustomerProfile Profile = new() { Id = "c-1", Merchant = "m", Email = "grace@example.com", Name = "Grace" };

    public static TheoryData<object, string> Answers => new()
    {
        { new OrderReply { Outcome = OrderOutcome.Accepted, Order = Order() }, "m/o-1 at version 7" },
        { new Customer { Profile = Profile, AddressBook = [Address] }, "m/c-1" },
        { Address, "a-1" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void ToString_OfAnAnswer_NamesWhatItIsAboutAndNobody(object answer, string named)
    {
        var text = answer.ToString()!;

        Assert.Contains(named, text, StringComparison.Ordinal);
        Assert.DoesNotContain("grace", text, StringComparison.OrdinalIgnoreCase);
    }

    private static Order Order() => Samples.Pending with
    {
        Version = 7,
        Customer = new() { Email = "grace@example.com", Name = "Grace" },
        BillingAddress = Address,
        Comment = "for Grace",
    };
}
