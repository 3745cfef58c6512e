using System.Numerics;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>An order either shows the sums that mathematics gives, or is never made.</summary>
public sealed class AmountLimitTests
{
    private static readonly long[] Edges =
    [
        0, 1, -1, 999, 1_000_000, Amounts.Max / 2, Amounts.Max - 1, Amounts.Max, Amounts.Max + 1, -(Amounts.Max - 1), -Amounts.Max,
        long.MaxValue, long.MinValue, long.MaxValue / 2, 1L << 32, 1L << 62,
    ];

    private static readonly int[] Quantities = [0, 1, 2, 3, 1000, 9_223, 1 << 16, int.MaxValue];

    [Fact]
    public void Import_AnyAmounts_IsRefusedOrSumsTruly()
    {
        var random = new Random(20_260_301);
        var accepted = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var given = Draw(random);
            if (Import(given) is not { Order: { } order })
                continue;

            accepted++;
            Assert.Equal(given.Lines.Aggregate(BigInteger.Zero, (sum, line) => sum + Exact(line)), order.Totals.Subtotal.Amount);
            Assert.All(given.Lines, line => Assert.Equal(Exact(line), line.TotalAmount));
            Assert.Equal(
                given.Shipments.Aggregate(Of(given, AdjustmentKind.Shipping), (sum, shipment) => sum + (shipment.Method?.Amount ?? 0)),
                order.Totals.Shipping.Amount);
            Assert.Equal(given.Lines.Sum(line => (long)line.Quantity), order.Totals.SkusCount);
            Assert.Equal(
                (BigInteger)order.Totals.Subtotal.Amount + order.Totals.Shipping.Amount
                    + Of(given, AdjustmentKind.Coupon) + Of(given, AdjustmentKind.Manual),
                order.Totals.Total.Amount);
        }

        Assert.True(accepted > 100, $"{accepted}");
    }

    [Fact]
    public void Import_ShipmentsAndShippingAdjustmentTogether_MustFit()
    {
        var given = Samples.Pending with
        {
            Adjustments = [Adjustment(AdjustmentKind.Shipping, Amounts.Max - 1)],
            Shipments = [new() { Id = "s", Method = new() { Id = "m", Amount = 1 } }],
        };

        Assert.Equal([new("totals.total", ProblemKind.TooGreat)], Import(given).Rejection!.Problems);
    }

    [Fact]
    public void Import_DiscountAndCouponTogether_MustFit()
    {
        var given = Samples.Pending with
        {
            Adjustments = [Adjustment(AdjustmentKind.Coupon, -(Amounts.Max - 1))],
            Coupon = new() { Code = "C", Percentage = 100 },
        };

        Assert.Equal([new("totals.total", ProblemKind.TooGreat)], Import(given).Rejection!.Problems);
    }

    [Theory]
    [InlineData(AdjustmentKind.Coupon, 1, null)]
    [InlineData(AdjustmentKind.GiftCard, 1, null)]
    [InlineData(AdjustmentKind.Coupon, -1, 0.1)]
    [InlineData(AdjustmentKind.Manual, -1, 0.1)]
    [InlineData(AdjustmentKind.GiftCard, -1, 0.1)]
    [InlineData(AdjustmentKind.Shipping, 1, -0.1)]
    [InlineData(AdjustmentKind.Shipping, 1, 10.1)]
    [InlineData((AdjustmentKind)0, 1, null)]
    public void Import_AdjustmentThatContradictsItsKind_IsRefused(AdjustmentKind kind, long amount, double? rate) => Assert.Equal(
        [new("adjustments", ProblemKind.Invalid)],
        Import(Samples.Pending with { Adjustments = [Adjustment(kind, amount) with { TaxRate = (decimal?)rate }] }).Rejection!.Problems);

    [Theory]
    [InlineData(-500L, null)]
    [InlineData(0L, null)]
    [InlineData(null, 0)]
    [InlineData(null, -5)]
    [InlineData(null, 101)]
    [InlineData(500L, 10)]
    [InlineData(null, null)]
    public void Import_CouponThatReducesNothingOrTwice_IsRefused(long? amount, int? percentage) => Assert.Equal(
        [new("coupon", ProblemKind.Invalid)],
        Import(Samples.Pending with { Coupon = new() { Code = "C", Amount = amount, Percentage = percentage } }).Rejection!.Problems);

    [Fact]
    public void Import_TaxesThatCancelOutInTheAmount_MustFitThemselves()
    {
        var line = new OrderLine { Id = "a", Quantity = 1, UnitAmount = Amounts.Max - 1, TaxRate = 10 };

        var given = Samples.Pending with { Lines = [line, line with { Id = "b", UnitAmount = -line.UnitAmount, TaxRate = 0 }] };

        Assert.Equal([new("totals.total", ProblemKind.TooGreat)], Import(given).Rejection!.Problems);
    }

    [Fact]
    public void Import_RateOfMoreThanTenDecimals_IsRefused() => Assert.Equal(
        [new("lines", ProblemKind.Invalid)],
        Import(Samples.Pending with { Lines = [new() { Id = "l", TaxRate = 0.12345678901m }] }).Rejection!.Problems);

    [Fact]
    public void EditCheckout_MarketWithAnAbsurdRate_IsRefused() => Refused(
        new() { Market = new MarketRef { Id = "m", TaxRate = decimal.MaxValue } }, new("tax.rate", ProblemKind.Invalid));

    [Theory]
    [InlineData(Amounts.Max)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void EditCheckout_PaymentMethodThatCostsTooMuch_IsRefused(long amount) => Refused(
        new() { PaymentMethod = new PaymentMethod { Id = "p", SourceType = "wire_transfers", Amount = amount } },
        new("paymentMethod", ProblemKind.TooGreat));

    [Fact]
    public void EditCheckout_TaxThatTakesTheTotalBeyondTheLimit_IsRefused()
    {
        var order = Import(Samples.Pending with { Lines = [new() { Id = "l", Quantity = 1, UnitAmount = Amounts.Max - 1 }] }).Order!;

        var decision = Samples.Decide(
            order, Door.CommerceLayer, new EditCheckout { Market = new MarketRef { Id = "m", TaxRate = 0.22m } });

        Assert.Equal([new("totals.total", ProblemKind.TooGreat)], decision.Rejection!.Problems);
    }

    private static void Refused(EditCheckout edit, FieldProblem problem)
    {
        var decision = Samples.Decide(Samples.Pending, Door.CommerceLayer, edit);

        Assert.Equal((RejectionCode.InvalidFields, Verb.EditCheckout), (decision.Rejection!.Code, decision.Rejection.Verb));
        Assert.Equal([problem], decision.Rejection.Problems);
    }

    private static Order Draw(Random random) => Samples.Pending with
    {
        Lines = Some(random, index => new OrderLine
        {
            Id = $"l{index}",
            Quantity = One(random, Quantities),
            UnitAmount = One(random, Edges),
            OptionsAmount = random.Next(4) == 0 ? One(random, Edges) : 0,
        }),
        Shipments = Some(random, index => new Shipment { Id = $"s{index}", Method = new() { Id = "m", Amount = One(random, Edges) } }),
        Adjustments =
        [
            Adjustment(AdjustmentKind.Shipping, One(random, Edges)),
            Adjustment(AdjustmentKind.Manual, random.Next(4) == 0 ? One(random, Edges) : 0),
            Adjustment(AdjustmentKind.Coupon, random.Next(4) == 0 ? One(random, Edges) : 0),
        ],
    };

    private static ValueList<T> Some<T>(Random random, Func<int, T> make) =>
        Enumerable.Range(0, random.Next(4)).Select(make).ToValueList();

    private static T One<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static Adjustment Adjustment(AdjustmentKind kind, long amount) => new() { Id = $"{kind}", Kind = kind, Amount = amount };

    private static BigInteger Of(Order order, AdjustmentKind kind) =>
        order.Adjustments.Where(one => one.Kind == kind).Aggregate(BigInteger.Zero, (sum, one) => sum + one.Amount);

    private static BigInteger Exact(OrderLine line) => ((BigInteger)line.Quantity * line.UnitAmount) + line.OptionsAmount;

    private static Decision Import(Order order) =>
        OrderDecider.Decide(null, Samples.Command(Door.Manage, new ImportOrder(order)), Samples.Now);
}
