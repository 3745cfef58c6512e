using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>What the OpenAPI page shows of acting on an order is what happens.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ActingExampleTests(Service service)
{
    public static TheoryData<string, string, string, int, string, string> Examples => new()
    {
        { "Placed", "Paid", "/commands", 200, ActingExamples.Command, ActingExamples.Commanded },
        { "Placed", "Paid", "/commands", 200, ActingExamples.DryRun, ActingExamples.Previewed },
        { "Draft", "Unpaid", "/commands", 409, ActingExamples.Refused, ActingExamples.Refusal },
        { "Placed", "Paid", "", 200, ActingExamples.Patch, ActingExamples.Patched },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_IsAnsweredAsShown(string status, string payment, string path, int expected, string body, string answer)
    {
        var id = await service.NewOrder(Guid.NewGuid().ToString("N"), status, payment, "Unfulfilled", order =>
        {
            order["lines"]![0]!["unitAmount"] = 2500;
            order["shippingAddress"] = new JsonObject { ["line1"] = "Via Roma 1", ["line2"] = "Scala B", ["country"] = "IT" };
        });

        var method = path.Length > 0 ? "POST" : "PATCH";
        var actual = await service.Call(method, $"/manage/orders/{id}{path}", body, ("X-Api-Key", "demo-key"));

        var shown = Regex.Replace(answer.Replace("A-1001", id, StringComparison.Ordinal), @"\d{4}-\d\d-\d\dT[^""]*", "*");
        JsonAssert.Matches(JsonNode.Parse(shown), actual.Is(expected), partial: true);
    }
}
