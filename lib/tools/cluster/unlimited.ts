/** Settings for measuring: no limit is in the way, and nothing is logged. The store is an embedded one in `data`. */
export const unlimited = (data: string) => ({
  DATA_DIR: data,
  REDIS_URL: "",
  APP_SECRET: "",
  REQUEST_LOG: "off",
  LAB_REQUESTS_PER_SECOND: "1000000",
  LABS_PER_HOUR: "1000000",
  STREAMS_PER_LAB: "100000",
  STREAMS_PER_PROCESS: "100000",
});
