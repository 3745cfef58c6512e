using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary><c>POST {base}/order</c> for one order, <c>POST {base}/orders</c> for several under names of the caller's.</summary>
internal static class CreateEndpoints
{
    private const int MostOrders = 100;

    public static async Task<IResult> One(DoorRequest request, HttpContext context, OrderCreator creator)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields);
        if (CentraCall.Problem(context) is { } problem)
            return call.Answer(CreationProblem.General(problem).Body);

        var result = await creator.Create(
            request,
            fields,
            request.RetryKey?.Id,
            (id, actions, forced) => forced ? request.ExecuteUnheld(id, actions) : request.Execute(id, actions));
        return result.Failure is { } failure ? request.Fail(failure) : call.Answer(result.Created ?? result.Problem!.Body);
    }

    /// <summary>
    /// Each is created or refused by itself; where the service cannot go on, the request as a whole fails and is to be repeated.
    /// </summary>
    public static async Task<IResult> Many(DoorRequest request, HttpContext context, OrderCreator creator)
    {
        var call = CentraCall.Of(context);
        JsonProperty[] members = [.. request.Body.EnumerateObject()];
        if (members.Length > MostOrders)
            return call.No($"more than {MostOrders} orders");
        if (CentraCall.Problem(context) is { } problem)
            return call.No(problem);

        var answers = new JsonObject();
        foreach (var (name, value) in members.Select(member => (member.Name, member.Value)))
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                answers[name] = CreationProblem.General(CentraErrors.Invalid(name)).Body;
                continue;
            }

            var item = new RequestItem(
                Encoding.UTF8.GetBytes(value.GetRawText()), request.IdempotencyKey is { } key ? $"{key}\n{name}" : null);
            var result = await creator.Create(
                request,
                new(value),
                request.RetryIdentityOf(item),
                (id, actions, forced) => request.ExecuteItem(id, item with { Unheld = forced }, actions));
            if (result.Failure is { } failure)
                return request.Fail(failure);
            answers[name] = result.Created ?? result.Problem!.Body;
        }

        return call.Answer(answers);
    }
}
