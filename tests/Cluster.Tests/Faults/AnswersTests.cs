using System.Net;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>What a client of the fault program makes of an answer.</summary>
public sealed class AnswersTests
{
    private const string Order = """{"version":3,"status":"Placed","fulfillment":"Unfulfilled"}""";

    public static TheoryData<string> Broken =>
    [
        "", "<html>", "[]", "null", "{}", """{"version":3}""", Order.Replace("3", "\"3\""), Order.Replace("3", "3.5"),
        Order.Replace("\"Placed\"", "7"), Order.Replace("}", ""","invoice":[]}"""), Order.Replace("}", ""","internalComment":1}"""),
    ];

    [Fact]
    public async Task Read_AnOrder_IsSeen()
    {
        var answer = await Read(Order, new(CallKind.Read));

        Assert.Equal((AnswerKind.Seen, 3L), (answer.Kind, answer.Order!.Version));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Read_OkayThatHoldsNoOrder_IsUnexpected(string body)
    {
        var answer = await Read(body, new(CallKind.Read));

        Assert.Equal((AnswerKind.Unexpected, $"200 {body}"), (answer.Kind, answer.Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"status":200}""")]
    [InlineData("""{"status":"no"}""")]
    public async Task Read_OkayOfCentraThatDoesNotSayOk_IsUnexpected(string body) => Assert.Equal(
        AnswerKind.Unexpected, (await Read(body, new(CallKind.Edit, Field.Comment, "a"))).Kind);

    private static async Task<OrderAnswer> Read(string body, OrderCall call)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };
        return await Answers.Read(response, call);
    }
}
