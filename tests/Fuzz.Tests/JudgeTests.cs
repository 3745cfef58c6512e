using System.Text;
using OrderGrains.Fuzz.Judging;
using OrderGrains.Fuzz.Sending;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Tests;

/// <summary>Each rule finds what breaks it, and nothing else.</summary>
public sealed class JudgeTests
{
    private const string Json = "application/json";

    [Theory]
    [InlineData(Door.MultiSafepay, 404, Json, """{"success":false,"data":{},"error_code":1006,"error_info":"Invalid transaction ID"}""")]
    [InlineData(Door.MultiSafepay, 200, Json, """{"success":true,"data":{}}""")]
    [InlineData(
        Door.CommerceLayer, 422, "application/vnd.api+json", """{"errors":[{"title":"a","detail":"b","code":"C","status":"422"}]}""")]
    [InlineData(Door.Centra, 403, "text/xml", "<response><status>Not Allowed</status></response>")]
    [InlineData(Door.Fuuffy, 400, Json, """{"error":{"code":"a","message":"b"}}""")]
    [InlineData(Door.ElasticPath, 401, Json, """{"errors":[{"title":"Unauthorized","status":"401"}]}""")]
    [InlineData(Door.Manage, 409, "application/problem+json", """{"title":"Conflict","status":409}""")]
    public void Find_DocumentedAnswer_NothingIsWrong(Door door, int status, string type, string body) =>
        Assert.Null(Judge.Find(Requests.Plain with { Door = door }, Answer(status, type, body)));

    [Theory]
    [InlineData("no failure", 500, Json, """{"success":false,"data":{},"error_code":9999,"error_info":"Unknown error"}""")]
    [InlineData("no failure", 503, Json, """{"success":false,"data":{},"error_code":9999,"error_info":"Try again later."}""")]
    [InlineData("no failure", 505, Json, "")]
    [InlineData("no insides", 400, Json, """{"success":false,"error_code":1000,"error_info":"System.FormatException: x"}""")]
    [InlineData("JSON", 200, Json, """{"success":true""")]
    [InlineData("JSON", 200, Json, """{"success":true,"success":true}""")]
    [InlineData("shape", 404, "text/plain", """{"success":false,"error_code":1006,"error_info":"a"}""")]
    [InlineData("shape", 404, Json, """{"success":true,"error_code":1006,"error_info":"a"}""")]
    [InlineData("shape", 404, Json, """{"success":false,"error_code":1006,"error_info":""}""")]
    [InlineData("shape", 404, Json, """{"title":"Not Found","status":404}""")]
    [InlineData("shape", 404, "text/html", "")]
    public void Find_AnswerThatIsWrong_NamesTheRule(string rule, int status, string type, string body) =>
        Assert.Equal(rule, Judge.Find(Requests.Plain, Answer(status, type, body))?.Rule);

    [Fact]
    public void Find_AnswerWithoutItsHeaders_NamesTheRule() =>
        Assert.Equal("headers", Judge.Find(Requests.Plain, Answer(200, Json, "{}") with { Headers = [("Content-Type", Json)] })?.Rule);

    [Fact]
    public void Find_ServerRefusesWithoutAWord_OnlyWhatIsHardlyARequest()
    {
        var refusal = new WireAnswer(Outcome.Answered) { Status = 400 };

        Assert.Equal("shape", Judge.Find(Requests.Plain, refusal)?.Rule);
        Assert.Null(Judge.Find(Requests.Plain with { IsWild = true }, refusal));
    }

    [Theory]
    [InlineData(nameof(Outcome.HungUp), false)]
    [InlineData(nameof(Outcome.TimedOut), false)]
    [InlineData(nameof(Outcome.TimedOut), true)]
    [InlineData(nameof(Outcome.Garbled), true)]
    public void Find_NoAnswer_IsWrong(string outcome, bool isWild)
    {
        var answer = new WireAnswer(Enum.Parse<Outcome>(outcome)) { Trouble = "It was so." };

        Assert.Equal("answered", Judge.Find(Requests.Plain with { IsWild = isWild }, answer)?.Rule);
    }

    private static WireAnswer Answer(int status, string type, string body) => new(Outcome.Answered)
    {
        Status = status,
        Headers = [("Content-Type", $"{type}; charset=utf-8"), ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store")],
        Body = Encoding.UTF8.GetBytes(body),
    };
}
