namespace MassageBot.Host.Operations.Limits;

/// <summary>Marks an endpoint that anybody may ask for a token.</summary>
internal sealed class MakesVisitors;

/// <summary>Marks an endpoint whose request stays open as a socket.</summary>
internal sealed class OpensSocket;

/// <summary>Marks an endpoint that takes a key in its body or address; keys in the Authorization header are seen anyway.</summary>
internal sealed class AsksForKey;

/// <summary>Marks an endpoint whose clients end for good on a refusal: when others keep the host busy, they get this answer instead.</summary>
internal sealed record WhenCrowded(Func<HttpRequest, IResult> Answer);
