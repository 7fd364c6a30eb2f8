using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleRequestContext
{
    [JsonProperty("theme")]
    public string Theme { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    [JsonProperty("data")]
    public object Data { get; set; }

    [JsonProperty("context")]
    public TaskModuleRequestContext Context { get; set; }

    [JsonProperty("tabEntityContext")]
    public TabEntityContext TabEntityContext { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleTaskInfo
{
    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("height")]
    public object Height { get; set; }

    [JsonProperty("width")]
    public object Width { get; set; }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("card")]
    public Attachment Card { get; set; }

    [JsonProperty("fallbackUrl")]
    public string FallbackUrl { get; set; }

    [JsonProperty("completionBotId")]
    public string CompletionBotId { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    [JsonProperty("value")]
    public TaskModuleTaskInfo Value { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    [JsonProperty("value")]
    public string Value { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase task = null)
    {
        Task = task;
    }

    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }

    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
