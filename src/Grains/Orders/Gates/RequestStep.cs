namespace OrderGrains.Orders;

/// <summary>One step of a request.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="When">When it is taken, judged after the steps before it; null means always.</param>
public sealed record RequestStep(Verb Verb, OrderCondition? When = null)
{
    /// <param name="asked">What the door sent; a step of another kind needs nothing of it.</param>
    public OrderAction Action(OrderAction asked) => (Verb, asked) switch
    {
        (Verb.Cancel or Verb.Recall, CancelOrder cancel) => cancel with { Recall = Verb == Verb.Recall },
        _ when asked.Verb == Verb => asked,
        (Verb.ReleaseAuthorization, MoveMoney money) => money with { Movement = Verb },
        (Verb.Authorize or Verb.Capture or Verb.Refund, _) => new MoveMoney(Verb),
        _ => new ChangeStatus(Verb),
    };
}
