using Microsoft.Extensions.Options;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Silo;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>Creates orders under numbers of the merchant's.</summary>
internal sealed class OrderCreator(
    OrderNumbers numbers, CentraCustomers customers, CentraStock stock, IOptions<DoorOptions> options)
{
    /// <summary>Each step over numbers that are taken is twice as large as the one before.</summary>
    private const int MostSteps = 48;

    /// <param name="request">The request that brings it.</param>
    /// <param name="fields">The order.</param>
    /// <param name="retries">What all retries have in common; null where there is no telling a retry.</param>
    /// <param name="execute">Sends the actions to the order of an id, by force or only with what is there for it.</param>
    public async Task<CreationResult> Create(
        DoorRequest request, LooseFields fields, Guid? retries, Func<string, ValueList<OrderAction>, bool, Task<OrderReply>> execute)
    {
        var merchant = await request.Merchant();
        var (created, problem) = NewOrder.Read(fields, merchant, await request.Markets(), options.Value.CentraCurrency);
        if (created is null)
            return problem!;
        var (order, checkout) = await customers.Resolve(created, request.Aborted);
        if (order is null)
            return new CreationProblem(CreationCode.Registration, "The customer was not found.");

        var number = created.Number ?? await Number(request, retries, taken: 0, above: 0);
        var forced = fields.Flag("forceCreate");
        if (created.CreateOnly && !forced && await stock.Missing(order, request.Aborted) is { } sku
            && (retries is null || !await request.Exists(CentraCall.OrderId(number))))
            return CreationProblem.OutOfStock(sku);

        order = await WithLineIds(order, request);
        for (var step = 0; step < MostSteps; step++)
        {
            var reply = await execute(CentraCall.OrderId(number), Actions(created, order, checkout, number), forced);
            if (reply.Outcome is not (OrderOutcome.AlreadyExists or OrderOutcome.NameTaken))
                return Result(created, order, number, reply);
            if (created.Number is not null)
                return CreationProblem.NumberTaken;
            number = await Number(request, retries, number, number + (1L << step) - 1);
        }

        return CreationProblem.General("no order number is free");
    }

    private async Task<Order> WithLineIds(Order order, DoorRequest request)
    {
        var series = GrainKeys.Numbers(request.Caller.Merchant, NumberSeries.Lines);
        var first = await numbers.Take(series, order.Lines.Count, above: 0, request.Aborted);
        var lines = order.Lines.Select((line, index) => line with { Id = CentraCall.OrderId(first + index) });
        return order with { Lines = lines.ToValueList() };
    }

    private Task<long> Number(DoorRequest request, Guid? retries, long taken, long above)
    {
        var merchant = request.Caller.Merchant;
        var series = GrainKeys.Numbers(merchant, NumberSeries.Orders);
        return retries is { } key
            ? numbers.Claim(GrainKeys.NumberClaim(merchant, key), series, taken, above, request.Aborted)
            : numbers.Take(series, 1, above, request.Aborted);
    }

    private ValueList<OrderAction> Actions(NewOrder created, Order order, EditCheckout? checkout, long number)
    {
        List<OrderAction> actions = [new ImportOrder(order with { Id = CentraCall.OrderId(number), Number = number })];
        if (checkout is not null)
            actions.Add(checkout);
        if (!created.CreateOnly)
            actions.AddRange(Completion.Actions(created.Payment, options.Value.CentraConfirms));
        return actions.ToValueList();
    }

    private static CreationResult Result(NewOrder created, Order order, long number, OrderReply reply) => reply.Outcome switch
    {
        OrderOutcome.Accepted => CreationResult.Of(number, created.CreateOnly),
        OrderOutcome.Rejected or OrderOutcome.NotFound => Completion.Problem(order, reply.Rejection!),
        OrderOutcome.TooLarge => CreationProblem.General("request is too large"),
        _ => CreationResult.Failed(reply),
    };
}
