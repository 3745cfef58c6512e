using System.Text.RegularExpressions;

namespace OrderGrains.Tests.Orders;

/// <summary>Enumerations travel between builds as numbers: a member that is put between two others must not move the rest.</summary>
public sealed partial class EnumerationTests
{
    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(Path.Combine(Root(), "src", "Grains.Interfaces"), "*.cs", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains("public enum ", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Root(), file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Members_OfEveryEnumerationThatTravels_HaveNumbersOfTheirOwn(string file)
    {
        var members = Member().Matches(File.ReadAllText(Path.Combine(Root(), file)));

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.True(member.Groups["number"].Success, $"{member.Value.Trim()} has no number"));
    }

    [GeneratedRegex(@"^    \w+(?<number> = [^,\r\n]+)?,\r?$", RegexOptions.Multiline)]
    private static partial Regex Member();

    /// <summary>The repository: where the solution lies above the tests.</summary>
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OrderGrains.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
