using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderGrains.Values;

namespace OrderGrains.Api.Commands;

/// <summary>Options that take the numbers of markets, apart by commas.</summary>
internal static class MarketNumbers
{
    public static Option<ValueList<int>?> Option(string name, string description) =>
        new(name) { Description = description, HelpName = "1,2", CustomParser = Read };

    private static ValueList<int>? Read(ArgumentResult result)
    {
        var markets = new ValueList<int>();
        foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var market))
                markets = markets.Add(market);
            else
                result.AddError($"'{text}' is no market's number.");
        }

        return markets;
    }
}
