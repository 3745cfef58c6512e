using OrderGrains.Api.Doors.ElasticPath.Filters;

namespace OrderGrains.Api.Tests.ElasticPath.Listing;

public sealed class FilterTextTests
{
    [Theory]
    [InlineData("eq(status,complete)", "eq status complete")]
    [InlineData("eq(status,complete):gt(with_tax,500)", "eq status complete & gt with_tax 500")]
    [InlineData("ge(created_at,2024-01-15T10:30:00.123Z)", "ge created_at 2024-01-15T10:30:00.123Z")]
    [InlineData("eq(name,Ron (Jr.))", "eq name Ron (Jr.)")]
    [InlineData("eq(name,\"a,b):c\"):eq(email,e)", "eq name a,b):c & eq email e")]
    [InlineData("(eq(status,complete)|eq(status,processing)):eq(email,e)", "eq status complete | eq status processing & eq email e")]
    [InlineData("eq(name,)", "eq name ")]
    public void Read_Filter_GivesItsTerms(string text, string terms) => Assert.Equal(
        terms,
        string.Join(" & ", FilterText.Read(text)!.Select(group =>
            string.Join(" | ", group.Select(term => $"{term.Operator} {term.Field} {term.Value}")))));

    [Theory]
    [InlineData("status")]
    [InlineData("eq(status)")]
    [InlineData("eq(status,complete")]
    [InlineData("eq(status,complete):")]
    [InlineData("eq(status,complete)eq(email,e)")]
    [InlineData("(eq(status,complete)")]
    [InlineData("(eq(status,complete)|)")]
    [InlineData("eq(name,\"open)")]
    [InlineData("(,x)")]
    [InlineData("eq(,x)")]
    public void Read_AnythingElse_IsNone(string text) => Assert.Null(FilterText.Read(text));

    [Fact]
    public void Read_BeyondTheLimits_IsNone()
    {
        var ten = string.Join(':', Enumerable.Repeat("eq(status,complete)", 10));

        Assert.Equal(10, FilterText.Read(ten)!.Count);
        Assert.Null(FilterText.Read($"{ten}:eq(status,complete)"));
        Assert.Null(FilterText.Read($"eq(name,{new string('x', 8 * 1024)})"));
    }
}
