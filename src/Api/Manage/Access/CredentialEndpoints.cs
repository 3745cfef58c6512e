using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Access;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Access;

/// <summary>The credentials of the caller's merchant: given, changed and taken back without a restart.</summary>
internal static class CredentialEndpoints
{
    /// <summary>What a page of credentials may be asked for with.</summary>
    public static readonly DoorQuery Parameters = new(
        new("limit", $"The most credentials in the answer, 1 to {LargestPage}. Default {UsualPage}."),
        new("after", "The id to go on after, as the answer's next gives it."));

    private const int LargestPage = 100;
    private const int UsualPage = 50;

    private static readonly DoorFailure TooMuch =
        new(FailureKind.Forbidden, "A credential cannot give more than it has: doors, rights and markets.");

    public static async Task<IResult> List(DoorRequest request, HttpRequest http, CredentialAdministration credentials)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var limit = (int)(query.Number("limit", 1, LargestPage) ?? UsualPage);
        var after = query.Text("after");
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var (items, next) = await credentials.Page(request.Caller.Merchant, after, limit);
        return CredentialText.Answer(items, next);
    }

    public static async Task<IResult> Get(string id, DoorRequest request, CredentialAdministration credentials) =>
        await credentials.Find(request.Caller.Merchant, id) is { } credential
            ? CredentialText.Answer(StatusCodes.Status200OK, credential, [])
            : request.Fail(CredentialResults.NotFound(id));

    public static async Task<IResult> Create(DoorRequest request, CredentialAdministration credentials)
    {
        var problems = new List<FieldMessage>();
        var sent = new MemberReader(request.Body, "", problems).NewCredential();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Terms.MayGive(sent.Terms))
            return request.Fail(TooMuch);

        return CredentialResults.Of(
            CredentialAdministration.IdOf(request.Caller.Merchant, sent.Name),
            await credentials.Create(request.Caller.Merchant, sent.Name, sent.Terms, sent.Kinds),
            request.Fail,
            StatusCodes.Status201Created);
    }

    public static async Task<IResult> Patch(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (await credentials.Find(request.Caller.Merchant, id) is not { } credential)
            return request.Fail(CredentialResults.NotFound(id));
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var terms = members.Terms(credential.Terms);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Terms.MayGive(terms))
            return request.Fail(TooMuch);
        if (id == request.Caller.Credential && (terms.Disabled || terms.Rights != request.Caller.Terms.Rights))
            return OwnCredential();

        return CredentialResults.Of(id, await credentials.SetTerms(request.Caller.Merchant, id, terms), request.Fail);
    }

    /// <summary>Whoever draws a secret can come with it: it must not open more than they have.</summary>
    public static async Task<IResult> Rotate(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (await credentials.Find(request.Caller.Merchant, id) is not { } credential)
            return request.Fail(CredentialResults.NotFound(id));
        if (!request.Caller.Terms.MayGive(credential.Terms))
            return request.Fail(TooMuch);
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var kind = members.NeededName("kind", SecretKind.ApiKey, SecretKind.ClientSecret);
        var seconds = members.Whole("keepOldFor", 0, (long)CredentialAdministration.LongestOverlap.TotalSeconds) ?? 0;
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);

        var outcome = await credentials.Rotate(request.Caller.Merchant, id, kind, TimeSpan.FromSeconds(seconds));
        return CredentialResults.Of(id, outcome, request.Fail);
    }

    public static async Task<IResult> RemoveSecret(
        string id, string secretId, DoorRequest request, CredentialAdministration credentials) =>
        CredentialResults.Of(id, await credentials.RemoveSecret(request.Caller.Merchant, id, secretId), request.Fail);

    public static async Task<IResult> Revoke(string id, DoorRequest request, CredentialAdministration credentials)
    {
        if (id == request.Caller.Credential)
            return OwnCredential();
        return await credentials.Revoke(request.Caller.Merchant, id)
            ? TypedResults.NoContent()
            : request.Fail(CredentialResults.NotFound(id));
    }

    /// <summary>Whoever shuts themselves out has nobody to let them in again.</summary>
    private static ProblemHttpResult OwnCredential() =>
        CredentialResults.Conflict("A credential cannot take its own rights away; another one can.");
}
