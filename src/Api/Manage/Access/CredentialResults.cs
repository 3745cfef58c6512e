using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Access;
using OrderGrains.Api.Doors;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Access;

/// <summary>What is answered to a change of a credential.</summary>
internal static class CredentialResults
{
    /// <param name="id">Of the credential, whether there is one or not.</param>
    /// <param name="outcome">What became of the change.</param>
    /// <param name="fail">Renders a failure.</param>
    /// <param name="status">Of a success.</param>
    public static IResult Of(
        string id, CredentialOutcome outcome, Func<DoorFailure, IResult> fail, int status = StatusCodes.Status200OK) =>
        outcome.Problem switch
        {
            null => CredentialText.Answer(status, outcome.Credential!, outcome.Secrets),
            CredentialProblem.Exists => Conflict($"There is, or was, a credential '{id}'."),
            CredentialProblem.TooMany => Conflict($"A merchant has at most {CredentialRules.MaxCredentials} credentials."),
            _ => fail(NotFound(id)),
        };

    public static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    public static DoorFailure NotFound(string id) => new(FailureKind.NotFound, $"There is no credential '{id}'.");
}
