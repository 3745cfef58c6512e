using System.Globalization;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>Fields that are compared: amounts in minor units, and times.</summary>
internal static class RangeFields
{
    private static readonly (string Format, long Ticks)[] TimeForms =
    [
        ("yyyy-MM-dd", TimeSpan.TicksPerDay),
        ("yyyy-MM-dd'T'HH:mm:ssK", TimeSpan.TicksPerSecond),
        ("yyyy-MM-dd'T'HH:mm:ss.fK", TimeSpan.TicksPerMillisecond * 100),
        ("yyyy-MM-dd'T'HH:mm:ss.ffK", TimeSpan.TicksPerMillisecond * 10),
        ("yyyy-MM-dd'T'HH:mm:ss.fffK", TimeSpan.TicksPerMillisecond),
    ];

    /// <param name="name">As filters name it.</param>
    /// <param name="amount">Of an order, in minor units.</param>
    /// <param name="narrow">Has the store look for amounts from one to another; null where it does not search by them.</param>
    public static FilterField Amount(
        string name, Func<Order, long> amount, Func<OrderSearch, FilterRange, OrderSearch>? narrow = null) =>
        new(name, (op, value) => op != "eq" && WholeNumber.Read(value, out var whole) == NumberForm.Whole && whole < long.MaxValue
            ? Condition(FilterRange.Of(op, whole, whole + 1), amount, narrow)
            : null);

    /// <summary>
    /// A time, UTC where it names no zone. It stands for as long as its last digit says, such as for a whole day, since that is how times
    /// are shown: what is later than it is later than all of that.
    /// </summary>
    /// <inheritdoc cref="Amount"/>
    public static FilterField Time(string name, Func<Order, DateTimeOffset> time, Func<OrderSearch, FilterRange, OrderSearch> narrow) =>
        new(name, (op, value) => Condition(TimeRange(op, value), order => time(order).UtcTicks, narrow));

    /// <summary>The ticks, UTC, that a comparison with a time lets pass; null where it is none.</summary>
    public static FilterRange? TimeRange(string op, string value) =>
        Ticks(value) is var (from, until) ? FilterRange.Of(op, from, until) : null;

    private static FilterCondition? Condition(
        FilterRange? range, Func<Order, long> of, Func<OrderSearch, FilterRange, OrderSearch>? narrow) => range is null
            ? null
            : new(order => range.Holds(of(order)), narrow is null ? null : search => narrow(search, range));

    private static (long From, long Until)? Ticks(string text)
    {
        foreach (var (format, ticks) in TimeForms)
        {
            if (DateTimeOffset.TryParseExact(
                text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return (time.UtcTicks, Math.Min(time.UtcTicks + ticks, DateTimeOffset.MaxValue.UtcTicks));
        }

        return null;
    }
}
