using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>What an invoke carries, or the refusal (400) that tells its sender what is wrong with it.</summary>
    private static class InvokeValues
    {
        private const string SearchOfTeams = "search";

        public static AdaptiveCardInvokeValue ReadCard(IInvokeActivity activity)
        {
            var value = Read<AdaptiveCardInvokeValue>(activity, string.Empty);
            return value.Action?.Type switch
            {
                _ when value.Action == null => throw Refuse("BadRequest", "Missing action property"),
                "Action.Execute" => value,
                var other => throw Refuse("NotSupported", $"The action '{other}' is not supported."),
            };
        }

        public static SearchInvokeValue ReadSearch(IInvokeActivity activity)
        {
            var value = Read<SearchInvokeValue>(activity, " for search");
            if (string.IsNullOrEmpty(value.Kind))
            {
                value.Kind = activity.ChannelId == Channels.Msteams ? SearchOfTeams : throw Refuse("BadRequest", "Missing kind property for search");
            }

            return string.IsNullOrEmpty(value.QueryText) ? throw Refuse("BadRequest", "Missing queryText property for search") : value;
        }

        private static T Read<T>(IInvokeActivity activity, string purpose)
            where T : class
        {
            if (activity.Value == null)
            {
                throw Refuse("BadRequest", $"Missing value property{purpose}");
            }

            try
            {
                return activity.Value as T ?? JObject.FromObject(activity.Value).ToObject<T>();
            }
            catch (Exception malformed) when (malformed is JsonException or ArgumentException)
            {
                throw Refuse("BadRequest", $"Value property is not properly formed{purpose}");
            }
        }

        private static InvokeResponseException Refuse(string code, string message) => new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(code, message),
            });
    }
}
