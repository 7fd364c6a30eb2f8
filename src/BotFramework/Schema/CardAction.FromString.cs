namespace Microsoft.Bot.Schema;

public partial class CardAction
{
    public static implicit operator CardAction(string input) => FromString(input);

    public static CardAction FromString(string input) => new(ActionTypes.ImBack, input, value: input);
}
