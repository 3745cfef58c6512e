using System.Globalization;

namespace OrderGrains.Bench;

/// <summary>What to measure and for how long.</summary>
internal sealed record BenchOptions
{
    /// <summary>Groups of rows; empty means all.</summary>
    public IReadOnlyList<string> Rows { get; private init; } = [];

    /// <summary>Length of one round of one contestant.</summary>
    public double Seconds { get; private init; } = 2;

    /// <summary>
    /// Seconds before the first round that do not count. The runtime recompiles what turns out to be hot: before it is done with that, a
    /// service is several times as slow.
    /// </summary>
    public double WarmUp { get; private init; } = 20;

    /// <summary>How often the contestants take turns; the medians count.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>Active orders for the memory row.</summary>
    public int Orders { get; private init; } = 200_000;

    /// <summary>Where to write the bar chart, if anywhere.</summary>
    public string? Chart { get; private init; }

    /// <summary>For a contest of contestants that have just had another: what is hot is compiled, only caches are not filled yet.</summary>
    public BenchOptions Warmed => this with { WarmUp = Math.Min(WarmUp, 2 * Seconds) };

    public bool Measures(string group) => Rows.Count == 0 || Rows.Contains(group);

    /// <exception cref="ArgumentException">An argument is not understood.</exception>
    public static BenchOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchOptions();
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new ArgumentException($"'{args[i - 1]}' needs a value.");
            options = args[i] switch
            {
                "--rows" => options with { Rows = Value().Split(',') },
                "--seconds" => options with { Seconds = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--warm-up" => options with { WarmUp = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--orders" => options with { Orders = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--chart" => options with { Chart = "docs/performance.svg" },
                var unknown => throw new ArgumentException(
                    $"'{unknown}' is not known. Arguments: --rows a,b  --seconds n  --rounds n  --warm-up n  --orders n  --chart"),
            };
        }

        return options;
    }
}
