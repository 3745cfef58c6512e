using Orleans.CodeGeneration;

namespace OrderGrains.Customers;

/// <summary>Where a customer is logged in. Key: <see cref="GrainKeys.CustomerSessions"/>.</summary>
[Alias("og.ICustomerSessionsGrain"), Version(1)]
public interface ICustomerSessionsGrain : IGrainWithStringKey
{
    /// <summary>Whether the customer still is logged in there.</summary>
    [Alias("IsOpen")]
    Task<bool> IsOpen(string sessionId);

    /// <summary>Logs the customer in.</summary>
    [Alias("Begin")]
    Task Begin(CustomerSession session);

    /// <summary>
    /// Renews a session by what was given for it last. What was given before that is somebody's who should not have it: the session ends.
    /// </summary>
    /// <param name="sessionId">Which.</param>
    /// <param name="turn">The turn that what is shown was given for.</param>
    /// <param name="client">The client that shows it.</param>
    /// <param name="expiresAt">When it is over unless it is renewed again.</param>
    /// <returns>As it is then; null where it is over, or another client's.</returns>
    [Alias("Renew")]
    Task<CustomerSession?> Renew(string sessionId, int turn, string client, DateTimeOffset expiresAt);

    /// <summary>Logs the customer out there, if the client is the one that they came by; false where it is not.</summary>
    [Alias("End")]
    Task<bool> End(string sessionId, string client);

    /// <summary>Logs the customer out everywhere else.</summary>
    /// <param name="kept">The session that goes on; null for none.</param>
    [Alias("EndOthers")]
    Task EndOthers(string? kept);
}
