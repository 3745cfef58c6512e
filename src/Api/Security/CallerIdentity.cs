using System.Security.Claims;

namespace OrderGrains.Api.Security;

/// <summary>An identity that holds the caller itself: nothing has to be put into claims and parsed out of them again.</summary>
internal sealed class CallerIdentity(Caller caller, string scheme) : ClaimsIdentity(scheme)
{
    public Caller Caller => caller;
}
