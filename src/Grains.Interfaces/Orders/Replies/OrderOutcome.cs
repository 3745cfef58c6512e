namespace OrderGrains.Orders;

/// <summary>How a call to an order ended.</summary>
public enum OrderOutcome
{
    /// <summary>Accepted and durable, or already so.</summary>
    Accepted = 0,

    /// <summary>
    /// The merchant has no such order, or the caller does not serve its market: then the reply holds the rejection
    /// <see cref="RejectionCode.WrongMarket"/> and nothing of the order.
    /// </summary>
    NotFound = 1,

    /// <summary>Creating an order whose id is taken.</summary>
    AlreadyExists = 2,

    /// <summary>The order would get a name that another order of the merchant has; nothing changed (409).</summary>
    NameTaken = 3,

    /// <summary>The order would become larger than an order may be; nothing changed (413).</summary>
    TooLarge = 4,

    /// <summary>Refused by the lifecycle, the door's gate or a rule; nothing changed.</summary>
    Rejected = 5,

    /// <summary>The version is not the one the client insisted on (412).</summary>
    VersionMismatch = 6,

    /// <summary>The Idempotency-Key was used with another request (422).</summary>
    KeyReused = 7,

    /// <summary>The order's queue is full; nothing was done (429).</summary>
    Busy = 8,

    /// <summary>The order cannot be served now; nothing was done (503).</summary>
    Unavailable = 9,

    /// <summary>The change may or may not have been made (504); a retry under the same key or command id tells.</summary>
    Unknown = 10,

    /// <summary>The order had the version that was asked for, but the events that tell of it were dropped (410).</summary>
    Gone = 11,
}
