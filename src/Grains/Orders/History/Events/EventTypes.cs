using System.Collections.Frozen;
using System.Globalization;

namespace OrderGrains.Orders;

/// <summary>The numbers under which the names of events are stored: that of the verb an event comes from.</summary>
public static class EventTypes
{
    /// <summary>Stands for the command of a row that holds no event: a keyed one that changed nothing.</summary>
    public const short RecordOnly = -1;

    /// <summary>An import has two names: of an order that was put back, it is another event.</summary>
    private const short Restored = 0;

    private static readonly KeyValuePair<short, string>[] All =
        [.. Lifecycle.Rules.Select(rule => KeyValuePair.Create((short)rule.Verb, rule.Event)), new(Restored, ImportRules.Restored)];

    private static readonly FrozenDictionary<short, string> Names = All.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, short> Numbers =
        All.DistinctBy(type => type.Value).ToFrozenDictionary(type => type.Value, type => type.Key, StringComparer.Ordinal);

    /// <summary>The names of all events, each once.</summary>
    public static IReadOnlyCollection<string> AllNames => Numbers.Keys;

    /// <exception cref="ArgumentException">No verb's event has the name.</exception>
    public static short Number(string name) => Numbers.TryGetValue(name, out var number)
        ? number
        : throw new ArgumentException($"'{name}' is no event.", nameof(name));

    /// <summary>The name; of an event that a newer program wrote, its number.</summary>
    public static string Name(short number) =>
        Names.TryGetValue(number, out var name) ? name : number.ToString(CultureInfo.InvariantCulture);
}
