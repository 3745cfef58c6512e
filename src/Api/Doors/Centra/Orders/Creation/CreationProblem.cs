using System.Text.Json.Nodes;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>Why an order was not created.</summary>
internal sealed record CreationProblem(CreationCode Code, string Message)
{
    public static readonly CreationProblem NumberTaken = new(CreationCode.NumberTaken, "order number already exists");

    public static CreationProblem OutOfStock(string sku) => new(CreationCode.OutOfStock, $"product {sku} is out of stock");

    public static CreationProblem Missing(string member) => new(CreationCode.Missing, $"{member} is required");

    public static CreationProblem General(string message) => new(CreationCode.General, message);

    /// <summary>As it is answered, alone or among the orders of a batch.</summary>
    public JsonObject Body => new() { ["status"] = "no", ["code"] = (int)Code, ["msg"] = Message };
}
