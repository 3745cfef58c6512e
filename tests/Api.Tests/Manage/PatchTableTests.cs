using System.Text.Json;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Manage;

public sealed class PatchTableTests
{
    private static readonly HashSet<string> Members =
    [
        .. OrderJsonContext.Default.Order.Properties.Select(property => property.Name)
            .Union(OrderJsonContext.Default.AssertedState.Properties.Select(property => property.Name)),
    ];

    public static TheoryData<string> Settable => [.. PatchTable.Rows.SelectMany(row => row.Members)];

    public static TheoryData<string> Others => [.. Members.Except(PatchTable.Rows.SelectMany(row => row.Members))];

    [Fact]
    public void Rows_NameMembersOfAnOrderOnce()
    {
        string[] named = [.. PatchTable.Rows.SelectMany(row => row.Members), .. PatchTable.ByVerbs.Keys];

        Assert.Distinct(named);
        Assert.Empty(named.Except(Members));
    }

    [Theory]
    [MemberData(nameof(Settable))]
    public void Read_SettableMember_IsReadByItsRow(string member)
    {
        var patch = Read($$"""{"{{member}}":{{(member is "attributes" or "customData" ? "{}" : "null")}}}""");

        Assert.Empty(patch.Problems);
        Assert.Equal([member], Assert.Single(patch.Edits).Members);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Read_OtherMember_IsRefusedByName(string member)
    {
        var patch = Read($$"""{"{{member}}":null}""");

        Assert.Equal(member, Assert.Single(patch.Problems).Path);
    }

    private static PatchDocument Read(string body) => PatchDocument.Read(JsonElement.Parse(body));
}
